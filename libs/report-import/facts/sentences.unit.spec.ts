import { describe, expect, it } from '@jest/globals';
import { SourceText } from '../document/source-text.js';
import { sentencesOf } from './sentences.js';

const sentences = (text: string): string[] =>
  sentencesOf(new SourceText(text).words({ from: 0, to: text.length })).map(({ passage }) => passage.text);

describe('a sentence', () => {
  it.each([
    'It is due by 20 Sept. 2017.',
    'By Wed. 20 Sept. 2017 it is sent.',
    'It is due by 20 Sept. ’17 at noon.',
    'It met on Mon. Oct. 2 2017.',
    'A report by Dr. Osei and Cllr. Adebayo and Prof. N. Hill is sent.',
    'The Rev. J. R. Smith met Mr. and Mrs. Lee at St. Mary’s.',
    'See para. 4, reg. 3, Nos. 5 and 6, and fig. 2.',
    'Tables, e.g. Table 3, i.e. Annex 2, show approx. 40 homes.',
    'It meets at 5 p.m. Wednesday with Fenwick Ltd. and others.',
    'The U.K. Government and H.M. Inspectorate agree.',
  ])('does not end with a short form: %s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it.each([
    ['It was agreed in Sept. The plan is new.', 2],
    ['The answer is no. The plan is new.', 2],
    ['It was made by Fenwick Ltd. The plan is new.', 2],
    ['It has homes, schools etc. Officers visit them.', 2],
    ['See Appendix A. The plan is new.', 2],
    ['It was sent in 2017. 20 homes have it.', 2],
    ['It was “good.” That is new.', 2],
  ])('ends where the next begins: %s', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });
});
