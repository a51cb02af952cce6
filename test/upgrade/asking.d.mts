export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** An answer without what is otherwise each time; of a page its lines of markup, of a file its rows. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** Who asks: by a token of the API, and by the cookies of a browser. */
export interface SignedIn {
  readonly token: string | null;
  readonly cookie: string | null;
}

export function ask(url: string, question: string, reader?: SignedIn): Promise<Answer>;
export function askAll(url: string, questions: readonly string[], reader?: SignedIn): Promise<Record<string, Answer>>;
