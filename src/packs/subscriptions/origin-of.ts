/** Match pattern of what the browser is asked for with an address: its host by its scheme. Ports it does not tell apart. */
export function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
