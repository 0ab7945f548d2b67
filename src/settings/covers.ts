import { MatchPattern } from 'wxt/utils/match-patterns';

/** Whether a match pattern holds for an address. One that is not understood holds for none. */
export function covers(pattern: string, address: string): boolean {
  try {
    return new MatchPattern(pattern).includes(address);
  } catch {
    return false;
  }
}
