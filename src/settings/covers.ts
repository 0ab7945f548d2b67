/** Scheme and host of a match pattern for whole sites; no other is asked for, or listed. */
const WHOLE_SITE = /^(\*|https?):\/\/([^/]+)\/\*$/;

/** Whether a match pattern holds for an address of the web. One that is not for whole sites holds for none. */
export function covers(pattern: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const [, scheme, host = ''] = WHOLE_SITE.exec(pattern === '<all_urls>' ? '*://*/*' : pattern) ?? [];
  const isOfScheme = scheme === '*' ? protocol === 'https:' || protocol === 'http:' : protocol === `${scheme}:`;
  if (!isOfScheme) return false;
  return host === '*' || host === hostname || (host.startsWith('*.') && `.${hostname}`.endsWith(host.slice(1)));
}
