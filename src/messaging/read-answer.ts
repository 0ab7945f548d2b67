import { inOneLine } from './in-one-line.ts';
import type { Answer, Failure } from './protocol.ts';

/** Every code, so that none is forgotten when there are more. */
const CODES: Record<Failure['code'], true> = {
  'bad-request': true,
  'not-allowed': true,
  'not-found': true,
  outdated: true,
  overtaken: true,
  unreachable: true,
  late: true,
  failed: true,
};

/** Whether what was said has the look of an answer. Of what the background says no more need be known: it is ours. */
export function isAnswer(said: unknown): said is Answer<unknown> {
  return typeof said === 'object' && said !== null && 'ok' in said;
}

/**
 * The answer of a page script, whose place a page's own code may have taken: of a failure nothing is handed on but a code
 * that there is, and a line. Whether a value is what was asked for is for others to check.
 */
export function readAnswer(said: { ok: unknown }): Answer<unknown> {
  if (said.ok === true) return { ok: true, value: 'value' in said ? said.value : undefined };
  return { ok: false, error: readFailure('error' in said ? said.error : undefined) };
}

function readFailure(said: unknown): Failure {
  const { code, message } = (typeof said === 'object' && said !== null ? said : {}) as Record<keyof Failure, unknown>;
  const isKnown = typeof code === 'string' && Object.hasOwn(CODES, code);
  return {
    code: isKnown ? (code as Failure['code']) : 'failed',
    message: typeof message === 'string' ? inOneLine(message) : '',
  };
}
