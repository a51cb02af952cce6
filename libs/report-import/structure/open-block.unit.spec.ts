import { describe, expect, it } from '@jest/globals';
import { SourceText } from '../document/source-text.js';
import { OpenBlock } from './open-block.js';

const PARAGRAPH = { kind: 'paragraph', numbered: true, bullet: null, marker: null } as const;

const blockOf = (text: string) => {
  const source = new SourceText(text);
  const [first, ...others] = source.lines;
  const block = new OpenBlock(source, PARAGRAPH, first ?? { from: 0, to: 0 });
  for (const line of others) block.join(line);
  return block;
};

describe('a block that is being read', () => {
  it.each([
    ['It was agreed.', { isFinished: true, leadsIn: false, isBrokenOff: false }],
    ['Who is “responsible?”', { isFinished: true, leadsIn: false, isBrokenOff: false }],
    ['The committee asks for:', { isFinished: true, leadsIn: true, isBrokenOff: false }],
    ['The report of the', { isFinished: false, leadsIn: false, isBrokenOff: true }],
    ['Children, families,', { isFinished: false, leadsIn: false, isBrokenOff: true }],
    ['The cabinet member', { isFinished: false, leadsIn: false, isBrokenOff: false }],
  ])('knows how "%s" ends', (text, end) => {
    const { isFinished, leadsIn, isBrokenOff } = blockOf(text);
    expect({ isFinished, leadsIn, isBrokenOff }).toEqual(end);
  });

  it('ends as its last line does, and has the words of all', () => {
    const block = blockOf('It was agreed.\nThe cabinet\nmember');
    expect(block.isFinished).toBe(false);
    expect(block.passage.text).toBe('It was agreed. The cabinet member');
  });
});
