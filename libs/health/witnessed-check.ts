import { isAlarm, type WitnessedSoFar } from '#libs/audit/index.js';
import type { Check } from './checks.js';

const NAME = 'witnesses of the audit log';

type One = WitnessedSoFar['witnesses'][number];

const inWords = ({ name, isAsked, last }: One): string[] => {
  if (!isAsked) return [`${name} is not asked: the policy says no address of it`];
  if (last === null) return [`${name} was not asked yet`];
  if (last.is === 'signed') return [];
  const since = `since ${last.since.toISOString()}`;
  if (isAlarm(last)) return [`ALARM: the witness ${name} ${since}: ${last.detail}`];
  return [`${name} ${last.is === 'silent' ? 'does not answer' : 'refuses'} ${since}: ${last.detail}`];
};

/** What waits for its witnesses, which of them do not sign, and what they contradict. The process stays ready. */
export const witnessedCheck = (told: WitnessedSoFar | null): Check[] => {
  if (told === null) return [];
  const { signed, published, witnesses } = told;
  const far = published === null ? 'no checkpoint has its quorum' : `published up to ${published} leaves`;
  const waiting = signed - (published ?? 0n);
  const waits = waiting === 0n ? '' : `, ${waiting} signed leaves wait for their quorum`;
  return [{ name: NAME, ok: true, detail: [`${far}${waits}`, ...witnesses.flatMap(inWords)].join('. ') }];
};
