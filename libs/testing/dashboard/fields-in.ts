import { wordsOf } from './read-page.js';

export const unescaped = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a browser would send of a form of a page, as it stands: what is typed, ticked and chosen, and what is hidden. */
export const fieldsIn = (html: string, action: string): Record<string, string> => {
  const forms = [...html.matchAll(/<form([^]*?)<\/form>/g)].map(([all]) => all);
  const form = forms.find((each) => new RegExp(`method="post" action="${action}[?"]`).test(each)) ?? '';
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const of = (attribute: string) => new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1];
    const [name, type] = [of('name'), of('type')];
    const isBox = type === 'checkbox' || type === 'radio';
    if (name !== undefined && (!isBox || / checked/.test(tag))) fields[name] = unescaped(of('value') ?? '');
  }
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]* name="([^"]*)"[^>]*>([^]*?)<\/select>/g)) {
    const all = [...options.matchAll(/<option value="([^"]*)"([^>]*)>/g)];
    fields[name] = unescaped((all.find(([, , rest]) => rest?.includes('selected')) ?? all[0])?.[1] ?? '');
  }
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^]*?)<\/textarea>/g))
    fields[name] = unescaped(text);
  return fields;
};

/** A page that answers a form. */
export const pageOf = async (answer: Response) => {
  const html = await answer.text();
  return { status: answer.status, html, words: wordsOf(html) };
};
