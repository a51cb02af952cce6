/** Headers of which an answer consists beside its body. */
const HEADERS = ['event-position', 'as-of', 'known-at', 'etag', 'content-disposition'];

/** What is otherwise each time that it is asked: it says nothing about the record. */
const EACH_TIME = [
  // The folder of the assets is named by their content.
  [/\/assets\/[^/"]+\//g, '/assets/…/'],
  // A cursor belongs to the program that gave it.
  [/cursor=[^"&]+/g, 'cursor=…'],
  // When the backup was restored, by the test.
  [/On [^<>]{10,40} the record was restored/g, 'On … the record was restored'],
  // A problem has a name of its own each time.
  [/urn:uuid:[0-9a-f-]{36}/g, 'urn:uuid:…'],
];

const withoutEachTime = (text) => EACH_TIME.reduce((told, [found, put]) => told.replace(found, put), text);

/** A page as lines of markup, without blank ones and without indentation. */
const linesOf = (html) =>
  withoutEachTime(html)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Members of a restored record's answers that are of the restoring, and where the next page begins. */
const OF_THE_TIME = { restoredAt: '…', goesOnAfter: '…' };

const canonical = (value, key = '') => {
  if (typeof value === 'string') return key in OF_THE_TIME ? OF_THE_TIME[key] : withoutEachTime(value);
  if (Array.isArray(value)) return value.map((each) => canonical(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.keys(value).map((name) => [name, canonical(value[name], name)]));
};

const bodyOf = (type, text) => {
  if (type.includes('json')) return JSON.parse(text);
  return type.includes('html') ? linesOf(text) : text.split('\r\n');
};

const NOBODY = { token: null, cookie: null };

const headersOf = (address, { token, cookie }) => {
  if (!address.startsWith('/v1/')) return { accept: 'text/html', ...(cookie && { cookie }) };
  return { accept: '*/*', ...(token && { authorization: `Bearer ${token}` }) };
};

const askOnce = async (url, address, reader) => {
  const answer = await fetch(url + address, { headers: headersOf(address, reader) });
  const type = (answer.headers.get('content-type') ?? '').split(';')[0];
  const json = type.includes('json');
  const headers = HEADERS.filter((name) => answer.headers.has(name) && !(name === 'etag' && !json));
  return {
    status: answer.status,
    type,
    headers: Object.fromEntries(headers.map((name) => [name, answer.headers.get(name)])),
    body: bodyOf(type, await answer.text()),
  };
};

/** All pages of a list, from the first; a cursor is followed, not compared. */
const askPages = async (url, address, reader) => {
  const pages = [];
  let next = '';
  while (next !== null && pages.length < 200) {
    const page = await askOnce(url, address + (next && `&cursor=${encodeURIComponent(next)}`), reader);
    pages.push(page);
    next = page.body.next ?? null;
    if ('next' in page.body) page.body.next = next === null ? null : '…';
  }
  return { status: pages[0].status, type: 'pages', headers: {}, body: pages };
};

const PAGES = 'pages of ';

/** The answer to a question of the record, an address or the `pages of` one, to a guest or to who is signed in. */
export const ask = async (url, question, reader = NOBODY) => {
  const answer = question.startsWith(PAGES)
    ? await askPages(url, question.slice(PAGES.length), reader)
    : await askOnce(url, question, reader);
  return { ...answer, body: canonical(answer.body) };
};

/** Asks all questions, a few at a time: question to answer. */
export const askAll = async (url, questions, reader = NOBODY) => {
  const answers = {};
  const left = [...questions];
  const asking = async () => {
    for (let question = left.shift(); question !== undefined; question = left.shift())
      answers[question] = await ask(url, question, reader);
  };
  await Promise.all([asking(), asking(), asking(), asking()]);
  return answers;
};
