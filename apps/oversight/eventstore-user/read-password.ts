import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { CannotDo } from '../failure.js';

/** Of a terminal: what is typed is not shown. */
export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** A line as it was typed; '' for Ctrl-C, Ctrl-D or the end of the input. */
const typed = (prompt: string, input: Input, output: NodeJS.WritableStream): Promise<string> =>
  new Promise((resolve) => {
    output.write(prompt);
    const line = createInterface({ input, output: nowhere(), terminal: true });
    const end = (answer: string) => {
      output.write('\n');
      resolve(answer);
    };
    line.once('close', () => end(''));
    line.once('line', (answer) => {
      line.removeAllListeners('close').close();
      end(answer);
    });
  });

const typedTwice = async (name: string, input: Input, output: NodeJS.WritableStream): Promise<string> => {
  const password = await typed(`Password for ${name} (not shown): `, input, output);
  if (password !== '' && password !== (await typed('Again: ', input, output)))
    throw new CannotDo('The two are not the same.', 'Nothing was made: try again.');
  return password;
};

/** The first line of what comes in. */
const firstLine = async (input: Input) => (await text(input)).replace(/\r?\n.*$/s, '');

/**
 * The password that somebody has: asked for at a terminal, where it is not shown; else the first line of what comes in.
 * @throws CannotDo if there is none
 */
export const askPassword = async (name: string, input: Input, output: NodeJS.WritableStream): Promise<string> => {
  const password = input.isTTY
    ? await typed(`Password of ${name} (not shown): `, input, output)
    : await firstLine(input);
  if (password === '') throw new CannotDo('No password was given.', 'Nothing was changed.');
  return password;
};

/**
 * A new password: asked for twice at a terminal, where it is not shown; else the first line of what comes in.
 * @throws CannotDo if there is none
 */
export const readPassword = async (name: string, input: Input, output: NodeJS.WritableStream): Promise<string> => {
  const password = input.isTTY ? await typedTwice(name, input, output) : await firstLine(input);
  if (password === '') throw new CannotDo('No password was given.', 'Nothing was made.');
  return password;
};
