/** Ends a run with a line that a person and CI can read alike, after saying which tests did not run. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const notRun = results.testResults.flatMap((file) =>
      file.testResults
        .filter(({ status }) => status === 'pending' || status === 'todo')
        .map(({ fullName }) => fullName),
    );
    if (notRun.length > 0) process.stdout.write(`\nDid not run:\n${notRun.map((name) => `  - ${name}\n`).join('')}`);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = notRun.length > 0 ? `, ${notRun.length} skipped` : '';
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed${skipped}\n`);
  }
}
