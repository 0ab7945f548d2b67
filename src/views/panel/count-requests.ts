/** How many requests this page has made to anything but the extension's own files, as the browser has counted them. */
export function countRequests(): number {
  return performance.getEntriesByType('resource').filter(({ name }) => {
    const { protocol, origin } = new URL(name);
    return origin !== location.origin && protocol !== 'data:' && protocol !== 'blob:';
  }).length;
}
