import { relative } from 'node:path';

/** As many of the specs that take longest as a run names: where to look when it has become too long. */
const SLOWEST = 15;

const secondsOf = ({ perfStats: { start, end } }) => Math.round((end - start) / 1000);

const slowestOf = (files) =>
  [...files]
    .sort((a, b) => secondsOf(b) - secondsOf(a))
    .slice(0, SLOWEST)
    .map((file) => `  ${String(secondsOf(file)).padStart(4)} s  ${relative(process.cwd(), file.testFilePath)}`);

/**
 * Ends a run with a line that a person and CI read alike, after saying which
 * tests did not run, and which specs took longest. Jest prints its own
 * summary after the reporters, so the line waits for the end of the process.
 */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const notRun = results.testResults.flatMap((file) =>
      file.testResults
        .filter(({ status }) => status === 'pending' || status === 'todo')
        .map(({ fullName }) => fullName),
    );
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const lines = [
      ...(results.testResults.length > SLOWEST ? ['', 'Took longest:', ...slowestOf(results.testResults)] : []),
      ...(notRun.length > 0 ? ['', `Did not run (${notRun.length}):`, ...notRun.map((name) => `  - ${name}`)] : []),
      `${results.numPassedTests} passed, ${failed} failed`,
    ];
    process.once('exit', () => process.stdout.write(`${lines.join('\n')}\n`));
  }
}
