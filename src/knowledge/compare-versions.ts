/**
 * Orders versions, which are whole numbers parted by dots; below zero when the first is the older. The digits are compared
 * as they are written: as numbers, two that are long enough would count as the same.
 */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split('.').map(digits), b.split('.').map(digits)];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [one = '', other = ''] = [x[i], y[i]];
    if (one !== other) return one.length - other.length || (one < other ? -1 : 1);
  }
  return 0;
}

/** Without leading zeros; zero is empty. */
function digits(part: string): string {
  return part.replace(/^0+/, '');
}
