import { styleText } from 'node:util';

type Style = 'bold' | 'dim' | 'cyan' | 'yellow' | 'red';

/** Words with a look, which only a terminal shows. */
export interface Styled {
  readonly text: string;
  readonly style?: Style;
}

export interface Sheet {
  readonly colour: boolean;
  /** Characters on a line; `null` where lines are not broken. */
  readonly width: number | null;
}

/** A terminal is written to in colour and to its width; a file or a pipe gets plain text, a line for each event. */
export const sheetOf = (output: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv): Sheet => ({
  colour: output.isTTY === true && !env['NO_COLOR'],
  width: output.isTTY === true ? (output.columns ?? 80) : null,
});

const shown = ({ text, style }: Styled, colour: boolean): string =>
  colour && style ? styleText(style, text, { validateStream: false }) : text;

/** The parts one after another, as one line, or broken between words with the later lines set in. */
export const lineOf = (parts: readonly Styled[], indent: number, { colour, width }: Sheet): string => {
  let line = '';
  let column = 0;
  for (const { text, ...look } of parts)
    for (const word of text.match(/\s*\S+|\s+$/g) ?? []) {
      if (width !== null && column > indent && column + word.length > width) {
        line += `\n${' '.repeat(indent)}`;
        column = indent;
        line += shown({ text: word.trimStart(), ...look }, colour);
        column += word.trimStart().length;
      } else {
        line += shown({ text: word, ...look }, colour);
        column += word.length;
      }
    }
  return line;
};
