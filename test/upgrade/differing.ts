import { isDeepStrictEqual } from 'node:util';
import type { Answer, Json } from './asking.mjs';
import { comparable } from './differences.js';

/** Where two answers to one question differ: `body.items[3].status`, before and now. */
export interface Differing {
  readonly question: string;
  readonly members: readonly { readonly member: string; readonly before: string; readonly now: string }[];
}

type Member = Differing['members'][number];

const shown = (value: Json | undefined): string => {
  const text = value === undefined ? '(nothing)' : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
};

const isLines = (value: readonly Json[]): value is readonly string[] =>
  value.length > 0 && value.every((line) => typeof line === 'string');

/** A line of JSON as JSON: the order of its members says nothing. */
const readLine = (line: string): Json => {
  if (!line.startsWith('{"')) return line;
  try {
    return JSON.parse(line) as Json;
  } catch {
    return line;
  }
};

/** Lines of a page: those between what both begin and what both end with. */
const linesBetween = (member: string, before: readonly string[], now: readonly string[]): Member[] => {
  let from = 0;
  while (from < before.length && before[from] === now[from]) from++;
  let same = 0;
  const most = Math.min(before.length, now.length) - from;
  while (same < most && before.at(-1 - same) === now.at(-1 - same)) same++;
  const [old, fresh] = [before.slice(from, before.length - same), now.slice(from, now.length - same)];
  return Array.from({ length: Math.max(old.length, fresh.length) }, (_, n) => ({
    member: `${member}[${from + n}]`,
    before: shown(old[n]),
    now: shown(fresh[n]),
  }));
};

const membersOf = (member: string, before: Json | undefined, now: Json | undefined): Member[] => {
  if (isDeepStrictEqual(before, now)) return [];
  if (Array.isArray(before) && Array.isArray(now)) {
    const [old, fresh] = [before, now].map((list: readonly Json[]) => (isLines(list) ? list.map(readLine) : list)) as [
      readonly Json[],
      readonly Json[],
    ];
    if (isLines(old) && isLines(fresh)) return linesBetween(member, old, fresh);
    return Array.from({ length: Math.max(old.length, fresh.length) }).flatMap((_, n) =>
      membersOf(`${member}[${n}]`, old[n], fresh[n]),
    );
  }
  if (typeof before === 'object' && typeof now === 'object' && before && now && !Array.isArray(before)) {
    const [old, fresh] = [before as Record<string, Json>, now as Record<string, Json>];
    const names = new Set([...Object.keys(old), ...Object.keys(fresh)]);
    return [...names].flatMap((name) => membersOf(member ? `${member}.${name}` : name, old[name], fresh[name]));
  }
  return [{ member, before: shown(before), now: shown(now) }];
};

/** Every question that is answered otherwise than before, but for what the rules let differ. */
export const differing = (
  before: Readonly<Record<string, Answer>>,
  now: Readonly<Record<string, Answer>>,
): readonly Differing[] =>
  Object.entries(now).flatMap(([question, answer]) => {
    const kept = before[question];
    if (!kept) return [{ question, members: [{ member: '', before: '(never asked)', now: shown(answer.body) }] }];
    if (isDeepStrictEqual(kept, answer)) return [];
    const [old, fresh] = comparable(question, kept, answer);
    const members = membersOf('', { ...old }, { ...fresh });
    return members.length === 0 ? [] : [{ question, members }];
  });
