/** Bytes of a text in an encoding that a browser decodes but Node does not write; all its characters must be in it. */
export function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const bytesOf = new Map<string, number[]>();
  const note = (...bytes: number[]) => {
    try {
      const decoded = decoder.decode(Uint8Array.from(bytes));
      if ([...decoded].length === 1 && !bytesOf.has(decoded)) bytesOf.set(decoded, bytes);
    } catch {
      // Not a character of this encoding.
    }
  };
  for (let first = 0; first < 256; first++) note(first);
  for (let first = 0x81; first < 0xff; first++) for (let second = 0x40; second < 0xff; second++) note(first, second);
  return Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? fail(character, encoding)));
}

function fail(character: string, encoding: string): never {
  throw new Error(`${encoding} has no ${character}`);
}
