import type { Differing } from './differing.js';

const QUESTIONS = 60;
const MEMBERS = 5;

/** The kind of question and of member, whichever thing and whichever item it is. */
const kindOf = (question: string, member: string): string => {
  const address = (question.split('?')[0] ?? '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '{id}');
  return `${address}  ${member.replace(/\[\d+\]/g, '[]')}`;
};

const summary = (found: readonly Differing[]): string[] => {
  const counts = new Map<string, number>();
  for (const { question, members } of found)
    for (const kind of new Set(members.map(({ member }) => kindOf(question, member))))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${String(count).padStart(5)} × ${kind}`);
};

const told = ({ question, members }: Differing): string[] => [
  question,
  ...members
    .slice(0, MEMBERS)
    .flatMap(({ member, before, now }) => [`  ${member}`, `    before ${before}`, `    now    ${now}`]),
  ...(members.length > MEMBERS ? [`  … and ${members.length - MEMBERS} more`] : []),
];

/** What differs, for whoever must say whether it may: all of it by kinds, then question by question. */
export const reportOf = (found: readonly Differing[], most = QUESTIONS): string =>
  found.length === 0
    ? ''
    : [
        `${found.length} questions are answered otherwise than before. What may differ has a rule in differences.ts.`,
        ...summary(found),
        '',
        ...found.slice(0, most).flatMap(told),
        ...(found.length > most ? [`… and ${found.length - most} more questions`] : []),
      ].join('\n');
