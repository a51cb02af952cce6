import type { HttpAnswer } from './answers.js';

const PATIENCE_MS = 10_000;
const MOST_BYTES = 64 * 1024;

/** Why a witness gave no answer. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Posts a checkpoint to a witness; waits ten seconds at most, and reads 64 kB at most. Throws `NoAnswer`. */
export const postCheckpoint = async (url: string, body: string, signal: AbortSignal): Promise<HttpAnswer> => {
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
      ...{ method: 'POST', body, redirect: 'error' },
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: await bounded(answer) };
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new NoAnswer(cause instanceof Error ? cause.message : String(cause));
  }
};

const bounded = async ({ body }: Response): Promise<string> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    parts.push(part as Uint8Array);
    if ((length += (part as Uint8Array).length) > MOST_BYTES) throw new NoAnswer('its answer is too long');
  }
  return Buffer.concat(parts).toString();
};
