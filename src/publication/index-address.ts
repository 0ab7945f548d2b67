/** The name of the index in the folder of a published pack; its signature is beside it, with {@link SIGNATURE_SUFFIX}. */
export const INDEX_NAME = 'index.json';
export const SIGNATURE_SUFFIX = '.sig';

export type IndexAddress =
  | { ok: true; url: string }
  /** No address of the web; not over https, to another machine; with a name and password in it. */
  | { ok: false; fault: 'notAnAddress' | 'notSecure' | 'hasPassword' };

/**
 * The address of an index, of what a reader gives: that of the index itself, or of the folder or page it lies beside.
 * Plain http is taken to this machine only.
 */
export function readIndexAddress(text: string): IndexAddress {
  const given = text.trim();
  if (given.length > 2000 || !URL.canParse(given)) return { ok: false, fault: 'notAnAddress' };
  const url = new URL(given);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, fault: 'notAnAddress' };
  if (url.protocol === 'http:' && !isThisMachine(url.hostname)) return { ok: false, fault: 'notSecure' };
  if (url.username !== '' || url.password !== '') return { ok: false, fault: 'hasPassword' };
  url.hash = '';
  if (url.pathname.endsWith('/index.html')) url.pathname = url.pathname.slice(0, -'index.html'.length);
  if (url.pathname.endsWith('/')) url.pathname += INDEX_NAME;
  return { ok: true, url: url.href };
}

/** Where the signature of the index at an address lies. */
export function signatureAddress(index: string): string {
  const url = new URL(index);
  url.pathname += SIGNATURE_SUFFIX;
  return url.href;
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
