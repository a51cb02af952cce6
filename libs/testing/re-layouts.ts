/** Other ways in which the same paper may be laid out, for specs: each turns a paper's text into another with the same facts. */
export const RE_LAYOUTS: Readonly<Record<string, (paper: string) => string>> = {
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
  'as pdftotext -layout prints it': (paper) => pdfLayout(paper),
  'as pdftotext -layout prints it, bullets in symbol fonts': (paper) =>
    pdfLayout(paper).replace(/^( +)• /gm, '$1\uf0b7 '),
  'as Word saves text': (paper) => wordText(paper),
  'as Word saves text, with Windows line ends and no last one': (paper) =>
    wordText(paper).trimEnd().replace(/\n/g, '\r\n'),
  'as copied from a browser': (paper) => browserCopy(paper),
  'numbers that lost their stops': (paper) => paper.replace(/^(\d{1,2})\. /gm, '$1 '),
  'numbers in a column': (paper) => paper.replace(/^(\d{1,2})\. /gm, (_, n: string) => `${n}      `),
  'soft hyphens': (paper) => paper.replace(/\b(inspec|recom|perma|effec)(?=\p{Ll})/gu, '$1\u00ad'),
  'spaces that do not break, everywhere': (paper) => paper.replace(/(?<=[A-Za-z,]) (?=[a-z])/g, '\u00a0'),
  'words cut at line ends': (paper) => wrapCutting(paper, 60),
  'circles for bullets': (paper) => paper.replace(/^ ?[-•][ \t]/gm, 'o\t'),
  'bullets far in': (paper) => paper.replace(/^ ?[-•][ \t]/gm, '        •    '),
  'long dashes without a space after': (paper) => paper.replace(/^ ?[-•][ \t]/gm, '– '),
  'headings with numbers': (paper) => {
    let n = 0;
    return paper.replace(
      /^(RECOMMENDATIONS?|BACKGROUND INFORMATION|KEY ISSUES FOR CONSIDERATION)$/gm,
      (h) => `${++n}. ${h}`,
    );
  },
  'headings in capitals and small letters': (paper) =>
    paper.replace(/^[A-Z][A-Z ]{6,}$/gm, (h) => h.toLowerCase().replace(/\b[a-z]/g, (c) => c.toUpperCase())),
  'headings in capitals only': (paper) => paper.replace(/^Community impact statement$/m, 'COMMUNITY IMPACT STATEMENT'),
  'another number for recommendations': (paper) => paper.replace(/^RECOMMENDATIONS?$/m, 'RECOMMENDATION(S)'),
  'labels in capitals': (paper) =>
    paper.replace(/^(Report title|Ward\(s\) or groups affected|From):/gm, (l) => l.toUpperCase()),
  'bold marks': (paper) => paper.replace(/^(\d{1,2}\.)/gm, '**$1**').replace(/^([A-Z][A-Z ]{6,})$/gm, '**$1**'),
  'markdown headings and tables': (paper) =>
    tables(
      paper.replace(/^([A-Z][A-Z ]{6,})$/gm, '## $1'),
      (line) => `| ${line.replace(/\t+$/, '').split(/\t+/).join(' | ')} |`,
    ),
  'page marks between form feeds': (paper) =>
    pages(paper, (page, of) => `\n\n                                   Page ${page} of ${of}\n\f`),
  'slashed page marks': (paper) => pages(paper, (page, of) => `\n${page}/${of}\n`),
  'page marks in dashes': (paper) => pages(paper, (page) => `\n\n- ${page} -\n\n`),
  'a header with the title on each page': (paper) =>
    pages(paper, (page) => `\n\fOfsted Inspection Report\n${page + 1}\n\n`),
  'old line ends': (paper) => paper.replace(/\n/g, '\r'),
  'spaces before every line': (paper) => paper.replace(/^(?=\S)/gm, '    '),
  'spaces after every line': (paper) => paper.replace(/$/gm, '   '),
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

/** Words cut by the printer where they are long enough, as justified text cuts them. */
function wrapCutting(paper: string, width: number): string {
  const cut = (line: string): string => {
    const lines: string[] = [];
    let rest = line;
    while (rest.length > width) {
      const space = rest.lastIndexOf(' ', width);
      const word = /^\p{Ll}{9,}/u.exec(rest.slice(space + 1))?.[0] ?? '';
      const room = width - space - 2;
      const at = word !== '' && room >= 4 && word.length - room >= 4 ? space + 1 + room : space;
      if (at <= 0) break;
      lines.push(at === space ? rest.slice(0, at) : `${rest.slice(0, at)}-`);
      rest = rest.slice(at).trimStart();
    }
    return [...lines, rest].join('\n');
  };
  return paper
    .split('\n')
    .map((line) => (line.includes('\t') && !/^•/.test(line) ? line : cut(line)))
    .join('\n');
}

/** Columns for tables, hanging indents for numbers and bullets, page marks and form feeds. */
function pdfLayout(paper: string): string {
  const lines = head(paper, (cells) => {
    const widths = [16, 22, 22, 40];
    const row = (texts: readonly string[]) =>
      texts
        .map((text, n) => text.padEnd(widths[n] ?? 0))
        .join('')
        .trimEnd();
    return `${row(cells.map(([label]) => label))}\n${row(cells.map(([, value]) => value))}\n`;
  })
    .split('\n')
    .flatMap((line) => {
      const numbered = /^(\d{1,2}\.) (.*)$/.exec(line);
      const bullet = /^ ?[-•][ \t](.*)$/.exec(line);
      if (numbered) return hang(`${numbered[1]}`.padEnd(6), numbered[2] ?? '', 90, 6);
      if (bullet) return hang('      •    ', bullet[1] ?? '', 84, 11);
      if (line.includes('\t')) return pdfRow(line.replace(/\t+$/, '').split(/\t+/));
      return hang('', line, 90, 0);
    });
  const size = 50;
  const count = Math.ceil(lines.length / size);
  return Array.from({ length: count }, (_, page) =>
    [...lines.slice(page * size, (page + 1) * size), '', `${' '.repeat(80)}${page + 1}`].join('\n'),
  ).join('\n\f');
}

function hang(first: string, text: string, width: number, indent: number): string[] {
  const wrapped = wrap(text, width).split('\n');
  return [...wrapped.map((line, n) => `${n === 0 ? first : ' '.repeat(indent)}${line}`), ''];
}

/** A row in columns of 44, 24 and 24 characters. */
function pdfRow(cells: readonly string[]): string[] {
  const widths = cells.length === 2 && /^(?:Appendix|No\.)/.test(cells[0] ?? '') ? [20, 60] : [44, 26, 26, 26];
  const columns = cells.map((cell, n) => wrap(cell, (widths[n] ?? 24) - 3).split('\n'));
  const height = Math.max(...columns.map((column) => column.length));
  const rows = Array.from({ length: height }, (_, row) =>
    columns
      .map((column, n) => (column[row] ?? '').padEnd(widths[n] ?? 24))
      .join('')
      .trimEnd(),
  );
  return [...rows, ''];
}

/** A cell a line, tabs after numbers and bullets, curly quotes. */
const wordText = (paper: string): string =>
  tables(
    head(paper, (cells) => cells.flatMap(([label, value]) => [label, value]).join('\n')),
    (line) => line.replace(/\t+$/, '').replace(/\t+/g, '\n'),
  )
    .replace(/^ ?[-•][ \t]/gm, '\u00b7\t')
    .replace(/^(\d{1,2}\.) /gm, '$1\t')
    .replace(/(\w)'(\w|\s)/g, '$1’$2');

/** Everything on lines of its own with blank lines between. */
const browserCopy = (paper: string): string =>
  tables(
    head(paper, (cells) => cells.flatMap(([label, value]) => [label, value]).join('\n')),
    (line) => line.replace(/\t+$/, '').replace(/\t+/g, '\n'),
  )
    .replace(/^ ?[-•][ \t]/gm, '• ')
    .replace(/^(\d{1,2}\.) /gm, '$1\n')
    .replace(/\n+/g, '\n\n');
