import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/** What is left of a run when only the end of a log is kept. Names are of the file and the test, with what was said. */
interface Summary {
  passed: number;
  failed: number;
  skipped: number;
  failures: string[];
  /** Tests that passed only when they were tried once more. */
  retried: string[];
}

/** Writes the summary of a run as JSON to the file that SUMMARY_FILE names. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    const failed = inState('failed');
    const summary: Summary = {
      passed: inState('passed').length,
      failed: failed.length,
      skipped: inState('skipped').length,
      failures: [
        ...modules.flatMap((module) => module.errors().map((error) => `${module.relativeModuleId}: ${oneLine(error)}`)),
        ...failed.map((test) => `${nameOf(test)}: ${(test.result().errors ?? []).map(oneLine).join(' | ')}`),
        ...unhandled.map(oneLine),
      ],
      retried: tests.filter((test) => test.diagnostic()?.flaky).map(nameOf),
    };
    writeFileSync(process.env.SUMMARY_FILE ?? '', JSON.stringify(summary));
  }
}

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

function oneLine({ message = '' }: Pick<SerializedError, 'message'>): string {
  return stripVTControlCharacters(message).split('\n', 3).join(' ');
}
