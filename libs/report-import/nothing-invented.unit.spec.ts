import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftOf, sampleText } from '#libs/testing/papers.js';
import type { Draft } from './draft.js';

const FOLDER = join(import.meta.dirname, 'fixtures');
const PAPERS = new Map<string, string>([
  ['the sample', sampleText()],
  ...readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const),
]);

const LABELS = ['Presented by', 'Decision no', 'Past Pathway', 'Reply to', 'Lead member(s)', 'Ref'];
const HEADINGS = [
  'WHAT WE HEARD',
  'The story so far',
  '1. Introduction and Background',
  'Schedule of things',
  'TABLE 4',
];
const COLUMNS = ['Remarks', 'Asked on', 'Kind', 'Stage'];

/** A change of a paper's layout, chosen by a number: the words of facts stay, those around them are others. */
type Mutation = (lines: readonly string[], choice: number) => string[];

const chosen = <T>(all: readonly T[], choice: number): T | undefined => all[choice % Math.max(1, all.length)];
const indexesOf = (lines: readonly string[], is: (line: string) => boolean): number[] =>
  lines.flatMap((line, index) => (is(line) ? [index] : []));
const replaced = (
  lines: readonly string[],
  index: number | undefined,
  make: (line: string) => readonly string[],
): string[] => (index === undefined ? [...lines] : lines.flatMap((line, at) => (at === index ? make(line) : [line])));
const isHeading = (line: string): boolean => /^(?:\d\. )?[A-Z][A-Z ()/]{8,}$/.test(line.trim());
const isRow = (line: string): boolean => /\S\t+\S/.test(line) && !/^\s*(?:•|o|\d{1,2}\.?)\t/.test(line);

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a label renamed': (lines, choice) => {
    const label =
      /(?:Report [Tt]itle|From|Ward\(s\) or groups affected|Meeting Name|Classification|Lead [Oo]fficer|Report [Aa]uthor|Version|Dated)(?=:|\t| {2}|$)/;
    const at = chosen(
      indexesOf(lines, (line) => label.test(line)),
      choice,
    );
    return replaced(lines, at, (line) => [line.replace(label, chosen(LABELS, choice) ?? '')]);
  },
  'a label put between': (lines, choice) => {
    const at = chosen(
      indexesOf(lines.slice(0, 20), (line) => /^\s*(?:Report [Tt]itle|From|Ward\(s\) or groups affected):/.test(line)),
      choice,
    );
    return replaced(lines, at, (line) => [`${chosen(LABELS, choice)}:\tSomething`, line]);
  },
  'a heading renamed': (lines, choice) =>
    replaced(lines, chosen(indexesOf(lines, isHeading), choice), () => [chosen(HEADINGS, choice) ?? '']),
  'a heading put between': (lines, choice) => {
    const at = chosen(
      indexesOf(lines, (line) => line.trim() === ''),
      choice,
    );
    return replaced(lines, at, () => ['', chosen(HEADINGS, choice) ?? '', '']);
  },
  'a cell wrapped': (lines, choice) => {
    const at = chosen(
      indexesOf(lines, (line) => isRow(line) && / \S/.test(line)),
      choice,
    );
    return replaced(lines, at, (line) => {
      const spaces = [...line.matchAll(/(?<=\S) (?=\S)/g)].map(({ index }) => index);
      const space = chosen(spaces, choice >> 3);
      return space === undefined ? [line] : [line.slice(0, space), line.slice(space + 1)];
    });
  },
  'columns moved': (lines, choice) => {
    const heads = indexesOf(
      lines,
      (line) => isRow(line) && /^(?:Officer Title|Background Papers|No\.|Action|Ref)\t/i.test(line),
    );
    const at = chosen(heads, choice);
    if (at === undefined) return [...lines];
    const count = (lines[at] as string).trimEnd().split(/\t+/).length;
    return lines.map((line, index) => {
      const cells = line.split('\t');
      const isOfTable = index >= at && lines.slice(at, index + 1).every((one) => one.includes('\t'));
      return isOfTable && cells.length >= count ? [...cells.slice(1, count), cells[0]].join('\t') : line;
    });
  },
  'a column’s heading renamed': (lines, choice) => {
    const column = /\b(?:Comments [Ss]ought|Comments [Ii]ncluded|Held At|Contact|Owner|Due|RAG|Officer [Tt]itle)\b/;
    const at = chosen(
      indexesOf(lines, (line) => column.test(line) && line.length < 200),
      choice,
    );
    return replaced(lines, at, (line) => [
      line.replace(column, (head) => (chosen(COLUMNS, choice) ?? '').padEnd(head.length)),
    ]);
  },
  // Only a paragraph of one line: what is left of others is words of another.
  'a line lost': (lines, choice) => {
    const isGap = (at: number): boolean => (lines[at] ?? '').trim() === '';
    const alone = lines.flatMap((_, at) => (isGap(at - 1) && !isGap(at) && isGap(at + 1) ? [at] : []));
    return replaced(lines, chosen(alone, choice), () => []);
  },
  'a table of numbers put at the end': (lines) => [
    ...lines,
    '',
    'Places by ward',
    '',
    '1\tAsh\t30',
    '2\tBeech\t40',
    '3\tElm\t50',
  ],
};

const plain = (value: unknown): string =>
  String(value)
    .replace(/[\s-]+/g, ' ')
    .replace(/[.;,]+$/, '')
    .trim();

/** Every fact of a draft of which one that no paper has would be recorded, as one line each. */
function factsOf(draft: Draft): string[] {
  const { report, inspection, audit, authority } = draft;
  const fields = (part: string, values: object | null, names: readonly string[]): string[] =>
    names.flatMap((name) => {
      const value = (values as Record<string, unknown> | null)?.[name] ?? null;
      return value === null ? [] : [`${part} ${name}: ${plain(value)}`];
    });
  return [
    ...fields('report', report, ['itemNo', 'classification', 'date', 'meeting', 'title', 'wards', 'from']),
    ...fields('inspection', inspection, [
      'power',
      'announced',
      'started',
      'concluded',
      'published',
      'received',
      'leadInspector',
    ]),
    ...fields('audit', audit, ['leadOfficer', 'author', 'version', 'dated', 'keyDecision', 'sent']),
    ...(authority === null ? [] : [`authority: ${authority.code}`]),
    ...draft.recommendations.map(({ kind, text }) => `recommendation to ${kind}: ${plain(text)}`),
    ...draft.judgements.map(({ code, grade }) => `judgement ${code}: ${grade}`),
    ...draft.actions.flatMap(({ text, owner, due, rag }) => [
      `action: ${plain(text)}`,
      ...(owner === null ? [] : [`owner of ${plain(text)}: ${plain(owner)}`]),
      ...(due === null ? [] : [`due of ${plain(text)}: ${JSON.stringify(due)}`]),
      ...(rag === null ? [] : [`rag of ${plain(text)}: ${rag}`]),
    ]),
    ...draft.commitments.map(({ text }) => `commitment: ${plain(text)}`),
    ...draft.deadlines.flatMap(({ days, stated, triggerDate }) => [
      `deadline of ${days}`,
      ...(stated === null ? [] : [`last day of ${days}: ${stated}`]),
      ...(triggerDate === null ? [] : [`trigger of ${days}: ${triggerDate}`]),
    ]),
    ...draft.consultation.map(({ who, sought, included }) => `consulted ${plain(who)}: ${sought} ${included}`),
    ...draft.backgroundDocuments.flatMap(({ title, heldAt, contact }) => [
      `document ${plain(title)}`,
      ...(heldAt === null ? [] : [`document at: ${plain(heldAt)}`]),
      ...(contact === null ? [] : [`document of: ${plain(contact)}`]),
    ]),
    ...draft.appendices.map(({ no, title }) => `appendix ${no}: ${plain(title)}`),
  ];
}

const whole = new Map([...PAPERS].map(([name, text]) => [name, new Set(factsOf(draftOf(text)))]));

describe('a paper laid out otherwise', () => {
  it.each(Object.keys(MUTATIONS))('has no fact that it had not before: %s', (name) => {
    const mutate = MUTATIONS[name] as Mutation;
    fc.assert(
      fc.property(fc.constantFrom(...PAPERS.keys()), fc.nat(1000), (paper, choice) => {
        const text = mutate((PAPERS.get(paper) ?? '').split('\n'), choice).join('\n');
        const invented = factsOf(draftOf(text)).filter((fact) => whole.get(paper)?.has(fact) !== true);
        expect([paper, invented]).toEqual([paper, []]);
      }),
      { numRuns: 60 },
    );
  });
});
