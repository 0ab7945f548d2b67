/**
 * How many of the requests that a context has made went beyond the extension's own files. `entries` are as the browser
 * keeps them, each named by its address; `own` is what the addresses of the extension begin with.
 */
export function countOutside(entries: readonly { name: string }[], own: string): number {
  const inside = [`${own}/`, 'data:', 'blob:'];
  return entries.filter(({ name }) => !inside.some((start) => name.startsWith(start))).length;
}

/** How many requests this page of the extension, or its background, has made to the outside since it was started. */
export function countRequests(): number {
  return countOutside(performance.getEntriesByType('resource'), location.origin);
}
