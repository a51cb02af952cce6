/**
 * Ends a run with a line that a person and CI read alike, after saying which tests did not run. Jest prints its own
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
      ...(notRun.length > 0 ? ['', `Did not run (${notRun.length}):`, ...notRun.map((name) => `  - ${name}`)] : []),
      `${results.numPassedTests} passed, ${failed} failed`,
    ];
    process.once('exit', () => process.stdout.write(`${lines.join('\n')}\n`));
  }
}
