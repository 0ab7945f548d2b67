import type { Answer, Failure } from './protocol.ts';

/** An answer that holds what was asked for. */
export function done<T>(value: T): Answer<T> {
  return { ok: true, value };
}

/** An answer that says why not; `message` names the place, for a developer. */
export function failed(code: Failure['code'], message: string): Answer<never> {
  return { ok: false, error: { code, message } };
}
