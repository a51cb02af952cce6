import { describe, expect, it } from '@jest/globals';
import { csvOf, type Cell } from './csv.js';

const written = async (...rows: readonly (readonly Cell[])[]) => (await csvOf(['a', 'b'], rows)).toString('utf8');

describe('comma-separated values', () => {
  it('begin with a byte order mark and the header, and end every record as RFC 4180 says', async () => {
    const bytes = await csvOf(['a', 'b'], [['x', 1]]);
    expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, ...Buffer.from('a,b\r\nx,1\r\n')]);
  });

  it('quote what holds a comma, a quote, a line end, or blanks at its ends', async () => {
    expect(await written(['a,b', 'say "x"'], ['1\r\n2', ' x'], [null, ''])).toBe(
      '\uFEFFa,b\r\n"a,b","say ""x"""\r\n"1\r\n2"," x"\r\n,\r\n',
    );
  });

  it.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=HYPERLINK("http://x","y")'])(
    'never hand a spreadsheet the formula %j',
    async (formula) => {
      const [, cells = ''] = (await written([formula, 'x'])).split('\r\n', 2);
      expect(cells.replace(/^"/, '')[0]).toBe("'");
    },
  );

  it('leave numbers as they are, also below nothing', async () => {
    expect(await written([-30, 0])).toBe('\uFEFFa,b\r\n-30,0\r\n');
  });
});
