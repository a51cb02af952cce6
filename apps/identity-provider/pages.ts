import { EMBEDDED_PEOPLE } from './people.js';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

/** `main` is HTML. */
export const page = (title: string, main: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escaped(title)} - Oversight</title><style>${STYLE}</style></head>` +
  `<body><main><h1>${escaped(title)}</h1>${main}</main></body></html>`;

const STYLE =
  'body{font:1.1875rem/1.4 arial,sans-serif;color:#0b0c0c;margin:0}main{max-width:40rem;margin:0 auto;padding:1rem}' +
  'button{font:inherit;display:block;width:100%;text-align:left;margin:.5rem 0;padding:.75rem;border:2px solid #0b0c0c;background:#fff;color:inherit}' +
  'button:focus{outline:3px solid #fd0;box-shadow:inset 0 0 0 2px #0b0c0c}small{display:block;font-size:1rem}';

/** Who is it? */
export const CHOICE_PAGE = page(
  'Who are you?',
  `<p>These people come with Oversight. They have no passwords: this page only answers at this machine.</p><form method="post">${EMBEDDED_PEOPLE.map(
    ({ name, post }) =>
      `<button name="as" value="${escaped(name)}">${escaped(name)}<small>${escaped(post)}</small></button>`,
  ).join('')}</form>`,
);

export const SIGN_OUT_PAGE = page('You are signed out', '<p>You can close this page.</p>');

export const REFUSED_PAGE = (why: string): string => page('This is refused', `<p>${escaped(why)}</p>`);
