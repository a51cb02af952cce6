import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { CHOICE_PAGE, REFUSED_PAGE } from './pages.js';
import { EMBEDDED_PEOPLE } from './people.js';

const MOST_BYTES = 1_024;

export const answerPage = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'cache-control': 'no-store',
  });
  response.end(html);
};

/** The fields of a form; `null` when it is longer than any of ours. */
const formIn = async (request: IncomingMessage): Promise<URLSearchParams | null> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) return null;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
};

/** Asks who it is, in place of a password. */
export const answerChoice = async (
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const begun = await provider.interactionDetails(request, response).catch(() => null);
  if (!begun || request.url !== `/choose/${begun.uid}`)
    return answerPage(response, 400, REFUSED_PAGE('This sign-in was not begun in this browser, or is too old.'));
  if (request.method !== 'POST') return answerPage(response, 200, CHOICE_PAGE);
  const name = (await formIn(request))?.get('as');
  const person = EMBEDDED_PEOPLE.find((each) => each.name === name);
  if (!person)
    return answerPage(
      response,
      422,
      REFUSED_PAGE(`Nobody here is called that. Choose one of ${EMBEDDED_PEOPLE.map((each) => each.name).join(', ')}.`),
    );
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId: person.id, remember: false } },
    { mergeWithLastSubmission: false },
  );
};
