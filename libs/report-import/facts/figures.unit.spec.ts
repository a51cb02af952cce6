import { describe, expect, it } from '@jest/globals';
import { figuresOf } from './figures.js';

const figures = (text: string) => figuresOf(text, () => false);

describe('a figure', () => {
  it.each([
    ['It cost £21.6m (7%) of £1,529.7m.', ['£21.6m', '7%', '£1,529.7m']],
    ['It rose by £2 million, €3bn, £50k and 12 per cent.', ['£2 million', '€3bn', '£50k', '12 per cent']],
    ['In 14 of the 41 cases, 1,204 people, 4.5% more.', ['14', '41', '1,204', '4.5%']],
    ['Of the 136 authorities over 30 were good.', ['136', '30']],
    ['It fell from 92% to 81%, and to 3.', ['92%', '81%', '3']],
  ])('is whole: %s', (text, want) => {
    expect(figures(text)).toEqual(want);
  });

  it.each([
    'It stands at 31–35 Mill Row.'.replace('–', '-'),
    'It stands at 31 Mill Row and 4 Old Castle Street.',
    'Plot 18, Phase 2 and Lots 4 were sold.',
    'The 18-25 section and the 16 to 25 service.',
    'Those aged 16 and over, 17 year olds and the under 5s.',
    'See paragraph 4.2, section 14A, Table 3, Year 11 and Pathway 12.',
    'At 10.30am, 5pm and 24/7 on the 3rd, a ratio of 3:1, 5,000+ or 17-00123.',
    'Numbers such as 1,23 and 12,3456 and 1.2.3 are none.',
  ])('is none: %s', (text) => {
    expect(figures(text)).toEqual([]);
  });
});
