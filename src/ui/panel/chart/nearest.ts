export interface Point {
  x: number;
  y: number;
}

const DIRECTIONS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * Where an arrow key goes from one of several points: to the nearest in its direction, straight ahead before aside;
 * Home and End go to the first and last. Null when the key means nothing or nothing lies that way.
 */
export function nearestInDirection(points: readonly Point[], from: number, key: string): number | null {
  if (key === 'Home') return points.length > 0 ? 0 : null;
  if (key === 'End') return points.length > 0 ? points.length - 1 : null;
  const direction = DIRECTIONS[key];
  const start = points[from];
  if (!direction || !start) return null;
  let best: { index: number; cost: number } | null = null;
  for (const [index, { x, y }] of points.entries()) {
    const [dx, dy] = [x - start.x, y - start.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    const cost = ahead + aside * 3;
    if (ahead > 0 && (!best || cost < best.cost)) best = { index, cost };
  }
  return best?.index ?? null;
}
