/** A text, and the encoding that had to be guessed for it. */
export interface DecodedText {
  text: string;
  guessed: string | null;
}

// Where a page must say its encoding, bytes.
const HEAD = 1024;
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|^<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i;

// UTF-16 of Latin letters has a zero in every second byte.
const SAMPLE = 2000;

/**
 * The text of a file: by its byte order mark, by what it says of itself when it is markup, as UTF-8 when it is that
 * throughout, else as windows-1252, by which no bytes are wrong. Undefined where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = markOf(bytes);
  if (marked) return textIn(bytes, marked, null);
  const said = charsetOf(bytes);
  if (said) {
    const decoded = textIn(bytes, said, null);
    if (decoded) return decoded;
  }
  const wide = guessWide(bytes);
  if (wide) return textIn(bytes, wide, wide);
  return textIn(bytes, 'utf-8', null) ?? textIn(bytes, 'windows-1252', 'windows-1252');
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function charsetOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, meta, xml] = CHARSET.exec(head) ?? [];
  const name = (meta ?? xml)?.toLowerCase();
  // What can be read as Latin letters is not of the encoding that it says.
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}

function guessWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2]! += 1;
  const [even, odd] = zeros.map((count) => count / (sample.length / 2));
  if (odd! > 0.4 && even! < 0.05) return 'utf-16le';
  if (even! > 0.4 && odd! < 0.05) return 'utf-16be';
  return undefined;
}

/** The bytes as text of an encoding, without its mark; undefined where they are not that, or it is unknown. */
function textIn(bytes: Uint8Array, encoding: string, guessed: string | null): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : { text, guessed };
  } catch {
    return undefined;
  }
}
