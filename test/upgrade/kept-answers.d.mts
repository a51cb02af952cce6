import type { Answer } from './asking.mjs';

/** What a record's own program answered, and the commands of which it told the output. */
export interface KeptAnswers {
  readonly asked: Readonly<Record<string, Answer>>;
  readonly commands: readonly { readonly args: readonly string[]; readonly code: number; readonly output: string }[];
}

export function readAnswers(file: URL): KeptAnswers;
export function writeAnswers(file: string, answers: KeptAnswers): { readonly bytes: number; readonly packed: number };
