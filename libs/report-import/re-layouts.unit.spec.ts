import { describe, it, expect } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import type { Draft } from './draft.js';
import { readReport } from './read-report.js';

const SAMPLE = 'samples/wexmoor-children-services-2016-05-23.txt';
const SOUTHWARK = '../shared/reports/southwark-corporate-parenting-2017-07-10.txt';

/** Other ways in which the same paper may be laid out, for specs: each turns a paper's text into another with the same facts. */
const RE_LAYOUTS: Readonly<Record<string, (paper: string) => string>> = {
  'CRLF line ends': (paper) => paper.replace(/\n/g, '\r\n'),
  'a byte order mark': (paper) => `\ufeff${paper}`,
  'spaces for tabs': (paper) => separators(paper, '    '),
  'two spaces for tabs': (paper) => separators(paper, '  '),
  'bars for tabs': (paper) => separators(paper, ' | '),
  'prose wrapped at 72': (paper) => wrapProse(paper, 72),
  'prose wrapped at 40, hyphens broken': (paper) => wrapProse(paper, 40),
  'prose wrapped at 70, with CRLF': (paper) => wrapProse(paper, 70).replace(/\n/g, '\r\n'),
  'round bullets': (paper) => paper.replace(/^ ?[-•][ \t]/gm, '• '),
  'dashes for bullets': (paper) => paper.replace(/^ ?[-•][ \t]/gm, '– '),
  'stars for bullets': (paper) => paper.replace(/^ ?[-•][ \t]/gm, '* '),
  'symbol-font bullets': (paper) => paper.replace(/^ ?[-•][ \t]/gm, '\uf06e\t'),
  'square bullets on lines of their own': (paper) => paper.replace(/^ ?[-•][ \t]/gm, '\u25fc\n'),
  'lettered lists': (paper) => lettered(paper),
  'no blank lines': (paper) => paper.replace(/\n{2,}/g, '\n'),
  'blank lines everywhere': (paper) => paper.replace(/\n/g, '\n\n'),
  'closing brackets after numbers': (paper) => paper.replace(/^(\d{1,2})\. /gm, '$1) '),
  'tabs after numbers': (paper) => paper.replace(/^(\d{1,2})\. /gm, '$1.\t'),
  'numbers on lines of their own': (paper) => paper.replace(/^(\d{1,2})\. /gm, '$1.\n'),
  'numbers without stops on lines of their own': (paper) => paper.replace(/^(\d{1,2})\. /gm, '$1\n'),
  'curly quotes': (paper) => paper.replace(/(\w)'(\w|\s)/g, '$1’$2').replace(/"([^"\n]+)"/g, '“$1”'),
  'spaces that do not break': (paper) => paper.replace(/(\d) (?=[A-Z][a-z]+ \d{4})/g, '$1\u00a0'),
  'bold headings and labels': (paper) =>
    paper.replace(/^([A-Z][A-Z /]{6,})$/gm, '**$1**').replace(/^(From:)/m, '**$1**'),
  'headings in small letters with colons': (paper) =>
    paper.replace(/^[A-Z][A-Z ]{6,}$/gm, (h) => `${h.charAt(0)}${h.slice(1).toLowerCase()}:`),
  'a head of label under label': (paper) =>
    head(paper, (cells) => cells.flatMap(([label, value]) => [label, value]).join('\n')),
  'a head with gaps': (paper) => head(paper, (cells) => cells.flatMap(([label, value]) => [label, value]).join('\n\n')),
  'a head of one cell a line': (paper) =>
    head(paper, (cells) => cells.map(([label, value]) => `${label} ${value}`).join('\n')),
  'a head of labels over values': (paper) =>
    head(
      paper,
      (cells) => `${cells.map(([label]) => label).join('\t')}\n${cells.map(([, value]) => value).join('\t')}`,
    ),
  'a head of all labels, then all values': (paper) =>
    head(paper, (cells) => [...cells.map(([label]) => label), ...cells.map(([, value]) => value)].join('\n')),
  'a head in single spaces': (paper) =>
    head(paper, (cells) => cells.map(([label, value]) => `${label} ${value}`).join(' ')),
  'tables of one cell a line': (paper) => tables(paper, (line) => line.replace(/\t+$/, '').replace(/\t+/g, '\n')),
  'tables in columns, cells wrapped': (paper) => tables(paper, columns),
  'everything wrapped at 72, tables too': (paper) =>
    separators(paper, '    ')
      .split('\n')
      .map((line) => wrap(line, 72))
      .join('\n'),
  'a head in columns, cells wrapped': (paper) =>
    head(
      paper,
      (cells) =>
        `${columns(cells.map(([label]) => label).join('\t'))}\n${columns(cells.map(([, value]) => value).join('\t'))}`,
    ),
  'pages with marks': (paper) => pages(paper, (page, of) => `\n\nPage ${page} of ${of}\n\n`),
  'pages with lone numbers': (paper) => pages(paper, (page) => `\n\n${page}\n\n`),
  'pages with form feeds and a running header': (paper) =>
    pages(paper, (page) => `\n${page}\n\fWexmoor Civic Centre – agenda papers\n\n`),
};

const separators = (paper: string, separator: string): string =>
  paper.replace(/^•\t/gm, '• ').replace(/\t+/g, separator);

function wrap(line: string, width: number): string {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const window = rest.slice(0, width + 1);
    const space = window.lastIndexOf(' ');
    const hyphen = width <= 40 ? (/^.*\p{L}-(?=\p{L})/u.exec(window)?.[0].length ?? -1) : -1;
    const at = Math.max(space, hyphen);
    if (at <= 0) break;
    lines.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...lines, rest].join('\n');
}

const wrapProse = (paper: string, width: number): string =>
  paper
    .split('\n')
    .map((line) => (line.includes('\t') && !/^•/.test(line) ? line : wrap(line, width)))
    .join('\n');

function lettered(paper: string): string {
  let letter = 0;
  return paper
    .split('\n')
    .map((line) => {
      const item = /^ ?[-•][ \t](.*)$/.exec(line);
      letter = item ? letter + 1 : 0;
      return item ? `(${String.fromCharCode(96 + letter)}) ${item[1]}` : line;
    })
    .join('\n');
}

function head(paper: string, lay: (cells: readonly (readonly [string, string])[]) => string): string {
  const at = /^\s*Item No\..*\n/.exec(paper)?.[0] ?? '';
  const cells = at
    .trim()
    .split('\t')
    .map((cell) => {
      const label = /^(?:Item No\.|[A-Za-z ]+:)/.exec(cell)?.[0] ?? '';
      return [label, cell.slice(label.length).trim()] as const;
    });
  return `${lay(cells)}\n${paper.slice(at.length)}`;
}

const tables = (paper: string, lay: (line: string) => string): string =>
  paper
    .split('\n')
    .map((line) => (line.includes('\t') && !/^(?:•|Item No)/.test(line) ? lay(line) : line))
    .join('\n');

/** Cells side by side in columns of 24, each wrapped within its own. */
function columns(line: string): string {
  const cells = line
    .replace(/\t+$/, '')
    .split(/\t+/)
    .map((cell) => wrap(cell, 22).split('\n'));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((cell) => (cell[row] ?? '').padEnd(24))
      .join('')
      .trimEnd(),
  ).join('\n');
}

/** Cuts the body's paragraphs across page ends, in the middle of a sentence where it can. */
function pages(paper: string, edge: (page: number, of: number) => string): string {
  const wrapped = wrapProse(paper, 72).split('\n');
  const cuts = wrapped.flatMap((line, index) =>
    /^[a-z]/.test(wrapped[index + 1] ?? '') &&
    /[a-z]$/.test(line) &&
    index > 12 &&
    !/\t/.test(line + (wrapped[index + 1] ?? ''))
      ? [index]
      : [],
  );
  const chosen = cuts.filter((_, index) => index % 6 === 0);
  return wrapped
    .map((line, index) =>
      chosen.includes(index) ? `${line}${edge(chosen.indexOf(index) + 1, chosen.length + 1)}` : `${line}\n`,
    )
    .join('');
}

function read(paper: string): Draft {
  const result = readReport(new TextEncoder().encode(paper), 'paper.txt');
  if (!result.ok) throw new Error(result.refusal.message);
  return result.draft;
}

/** The facts of a draft, without their places in the file, in plain quotes. */
function factsOf(draft: Draft): unknown {
  const { document, ...facts } = draft;
  const plain = JSON.stringify({ ...facts, layout: document.layout }, (key, value: unknown) =>
    key === 'locator' || key === 'sources' ? undefined : value,
  );
  return JSON.parse(
    plain
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '\\"')
      .replace(/\u00a0/g, ' '),
  );
}

/** Rows of free text that wrapped in several columns cannot be told apart from rows that follow, nor words that wrapped be found whole. */
const MAY_DIFFER: Readonly<Record<string, readonly string[]>> = {
  'tables in columns, cells wrapped': ['backgroundDocuments', 'authority'],
  'everything wrapped at 72, tables too': ['backgroundDocuments'],
};

describe.each([SAMPLE, SOUTHWARK])('the paper %s', (file) => {
  if (!existsSync(file)) {
    it.skip(`is not here: ${file} was skipped`, () => undefined);
    return;
  }
  const paper = readFileSync(file, 'utf8');
  const facts = factsOf(read(paper)) as Record<string, unknown>;

  it.each(Object.keys(RE_LAYOUTS))('says the same in another layout: %s', (name) => {
    const laidOut = RE_LAYOUTS[name]?.(paper) ?? '';
    expect(laidOut).not.toBe(paper);
    const got = factsOf(read(laidOut)) as Record<string, unknown>;
    const compared = Object.keys(facts).filter((part) => !MAY_DIFFER[name]?.includes(part));
    for (const part of compared) expect([part, got[part]]).toEqual([part, facts[part]]);
  });
});
