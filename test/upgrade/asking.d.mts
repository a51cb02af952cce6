export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** An answer without what is otherwise each time; of a page its lines of markup, of a file its rows. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

export function ask(url: string, question: string): Promise<Answer>;
export function askAll(url: string, questions: readonly string[]): Promise<Record<string, Answer>>;
