import { describe, expect, it } from '@jest/globals';
import { paperOf, realPaperIsThere, realText, sampleText } from '#libs/testing/papers.js';
import { RE_LAYOUTS } from '#libs/testing/re-layouts.js';
import { by, count, recorded } from '#libs/testing/recorder.js';

const papers: [string, string][] = [
  ['the sample', sampleText()],
  ...(realPaperIsThere ? [['the first real paper', realText()] as [string, string]] : []),
];

/** The first real paper lies in ../shared/reports beside the project, or is skipped. */
describe.each(papers)('%s, recorded and laid out otherwise', (_name, text) => {
  it.each(Object.keys(RE_LAYOUTS))('meets the same things: %s', async (layout) => {
    const { recorder, result } = await recorded(paperOf(text));
    const all = result.outcome === 'recorded' ? result.recorded.length : 0;
    const { draft, document } = paperOf(RE_LAYOUTS[layout]?.(text) ?? '');
    expect(count(await recorder.record(draft, document, by))).toEqual({
      recorded: 0,
      unchanged: all,
      differences: [],
    });
  });
});
