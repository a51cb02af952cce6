import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { MOST_NOTE_BYTES } from '#libs/transparency/note/note.js';
import type { Witness } from './witness.js';

/** A note, and a proof of 63 hashes before it. */
const MOST_BODY_BYTES = MOST_NOTE_BYTES + 4_096;
const PATIENCE_MS = 10_000;

const TEXT = 'text/plain; charset=utf-8';

const answer = (response: ServerResponse, status: number, body: string, type = TEXT): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
};

/** The body; null where it is too long. */
const bodyOf = async (request: IncomingMessage): Promise<string | null> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    parts.push(part as Buffer);
    if ((length += (part as Buffer).length) > MOST_BODY_BYTES) return null;
  }
  return Buffer.concat(parts).toString();
};

const add = async (witness: Witness, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await bodyOf(request);
  if (body === null) {
    response.setHeader('connection', 'close');
    return answer(response, 413, 'This is longer than any note.\n');
  }
  const said = witness.addCheckpoint(body);
  if ('lines' in said) return answer(response, 200, said.lines);
  if (said.status === 409) return answer(response, 409, `${said.why}\n`, 'text/x.tlog.size');
  answer(response, said.status, `${said.why}\n`);
};

const handle = async (witness: Witness, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const [path = ''] = (request.url ?? '').split('?');
  const [, hash] = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path) ?? [];
  if (path === '/add-checkpoint') {
    if (request.method === 'POST') return add(witness, request, response);
    response.setHeader('allow', 'POST');
    return answer(response, 405, 'Post a checkpoint here.\n');
  }
  const note = hash === undefined || request.method !== 'GET' ? null : witness.checkpoint(hash);
  if (note === null) return answer(response, 404, 'There is nothing here.\n');
  answer(response, 200, note);
};

/** C2SP tlog-witness over HTTP; both prefixes are its address. @param onError told of what kept an answer from being given */
export const witnessServer = (witness: Witness, onError: (error: unknown) => void): Server =>
  createServer({ requestTimeout: PATIENCE_MS, headersTimeout: PATIENCE_MS }, (request, response) => {
    handle(witness, request, response).catch((error: unknown) => {
      onError(error);
      if (response.headersSent) response.destroy();
      else answer(response, 500, 'This cannot be answered now.\n');
    });
  });
