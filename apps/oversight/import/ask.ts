import { createInterface } from 'node:readline';

/** The answer that is typed to a question; '' for Ctrl-C, Ctrl-D or the end of the input, which say nothing. */
export const ask = (
  question: string,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Promise<string> =>
  new Promise((resolve) => {
    const line = createInterface({ input, output, terminal: true });
    line.once('close', () => {
      output.write('\n');
      resolve('');
    });
    line.question(question, (answer) => {
      line.removeAllListeners('close').close();
      resolve(answer.trim());
    });
  });
