import { parseSize } from '#libs/transparency/note/checkpoint.js';
import type { VerifierKey } from '#libs/transparency/note/key.js';
import { parseLines } from '#libs/transparency/note/note.js';
import { verifyLine } from '#libs/transparency/note/signing.js';
import { signedLine, type SignedLine } from '../signer/signed.js';

/** What came back over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What a witness said to a checkpoint, by C2SP tlog-witness. */
export type Answer =
  | { readonly is: 'signed'; readonly lines: readonly SignedLine[] }
  /** It signed another size last. */
  | { readonly is: 'elsewhere'; readonly size: bigint }
  /** What it signed before is not the beginning of this. */
  | { readonly is: 'contradicted' }
  | { readonly is: 'refused'; readonly why: string };

/** A witness whose clock runs ahead of ours by more signs nothing that anybody takes. */
const MAY_BE_AHEAD_S = 5n * 60n;
const MOST_SHOWN = 200;

const refused = (why: string): Answer => ({ is: 'refused', why });

/** @param text of the checkpoint that was to be signed @param now in seconds since 1970 */
export const readAnswer = (
  { status, type, body }: HttpAnswer,
  key: VerifierKey,
  { text, now }: { readonly text: string; readonly now: bigint },
): Answer => {
  if (status === 200) return readLines(body, key, text, now);
  if (status === 409) {
    const size = /^text\/x\.tlog\.size\s*(;|$)/.test(type) ? parseSize(body.replace(/\n$/, '')) : null;
    return size === null ? refused('it answers 409 without a size') : { is: 'elsewhere', size };
  }
  if (status === 422) return { is: 'contradicted' };
  if (status === 404) return refused('it does not know this log: its operator adds the log by its key');
  if (status === 403) return refused('it knows another key of this log: its operator adds the new one');
  return refused(`it answers ${status} ${body.replace(/\p{C}/gu, ' ').slice(0, MOST_SHOWN).trim()}`.trim());
};

const readLines = (body: string, key: VerifierKey, text: string, now: bigint): Answer => {
  const lines = parseLines(body);
  if (lines === null) return refused('its answer is no signature lines');
  const kept: SignedLine[] = [];
  for (const line of lines.filter(({ name, keyId }) => name === key.name && keyId === key.id)) {
    const time = verifyLine(key, line, text)?.time ?? null;
    if (time === null || time === 0n) return refused('its signature does not hold');
    if (time > now + MAY_BE_AHEAD_S) return refused('its clock is more than five minutes ahead');
    kept.push(signedLine(line, time));
  }
  return kept.length === 0 ? refused('its answer holds no signature of its key') : { is: 'signed', lines: kept };
};
