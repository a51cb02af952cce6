/** A page as a browser gets it. */
export interface ReadPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** The words as a reader has them, one space between. */
  readonly words: string;
}

export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

export const readPage = async (url: string, headers: Record<string, string> = {}): Promise<ReadPage> => {
  const answer = await fetch(url, { headers });
  const html = await answer.text();
  return { status: answer.status, headers: answer.headers, html, words: wordsOf(html) };
};

const unescaped = (text: string): string => text.replaceAll('&amp;', '&');

/** Where the links and the files of a page lead, in their order. */
export const hrefsIn = (html: string): readonly string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => unescaped(href ?? ''));

/** The addresses of this dashboard among them, each once; signing in leads to the provider's. */
export const pagesIn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/href="(\/(?!sign-in\?)[^"#]*)"/g)].map(([, href]) => unescaped(href ?? ''))),
];

/** Where the first link leads whose words begin so. */
export const hrefOf = (html: string, text: string): string =>
  unescaped(new RegExp(`<a[^>]*href="([^"]*)"[^>]*>${text}`).exec(html)?.[1] ?? `no link ${text}`);

/** The address of the next page of a list. */
export const nextIn = (html: string): string | undefined => {
  const next = /href="([^"]*)" rel="next"/.exec(html)?.[1];
  return next === undefined ? undefined : unescaped(next);
};
