import { describe, expect, it } from '@jest/globals';
import { authoritySlug, committeeSlug, initials, slug } from './slug.js';

describe('names as keys', () => {
  it.each([
    ['Children & Families', 'children-and-families'],
    ['  CHILDREN   and Families. ', 'children-and-families'],
    ['Ynys Môn', 'ynys-mon'],
    ["King's Lynn", 'kings-lynn'],
    ['King’s Lynn', 'kings-lynn'],
    ['Sub–Committee', 'sub-committee'],
    ['Chil\u00ADdren\u200B’s \u202Ehome', 'childrens-home'],
    ['', ''],
  ])('%j is %j', (words, key) => expect(slug(words)).toBe(key));

  it.each([
    ['Southwark', 'southwark'],
    ['London Borough of Southwark', 'southwark'],
    ['The London Borough of Southwark Council', 'southwark'],
    ['Southwark Council', 'southwark'],
    ['Royal Borough of Kensington and Chelsea', 'kensington-and-chelsea'],
    ['Kirklees Metropolitan Borough Council', 'kirklees'],
    ['City of York Council', 'york'],
    ['Essex County Council', 'essex'],
    ['Southend-on-Sea City Council', 'southend-on-sea'],
    ['County Durham', 'county-durham'],
    ['City of London Corporation', 'london-corporation'],
    ['Council', 'council'],
  ])('the authority %j is %j', (name, key) => expect(authoritySlug(name)).toBe(key));

  it('a committee is the same with a "the"', () => {
    expect(committeeSlug('The Corporate Parenting Committee')).toBe(committeeSlug('corporate parenting committee'));
  });

  it.each([
    ['Corporate Parenting Committee', 'CPC'],
    ['Health, Education and Families Committee', 'HEFC'],
    ['Overview & Scrutiny Sub-Committee', 'OSSC'],
    ['Cabinet', 'Cabinet'],
  ])('%j is spoken of as %j', (name, short) => expect(initials(name)).toBe(short));
});
