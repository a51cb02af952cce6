import { describe, expect, it } from '@jest/globals';
import { CABINET_HEAD, draftOf } from '#libs/testing/papers.js';

const paper = (body: string, { head = CABINET_HEAD, end = '' } = {}) =>
  draftOf(`${head}RECOMMENDATION\n\n1. That cabinet notes it.\n\nBACKGROUND INFORMATION\n\n2. ${body}\n\n${end}`)
    .authority?.code;

describe('whose paper it is', () => {
  it.each([
    'We know how far officers had talked with Fenwick Borough Council about it.',
    'The grant and Home Support Council Tax levy pay for it.',
    'Fenwick Borough Council did the same last year.',
    'A report by Fenwick City Council says so.',
    'The Arts Council, the Youth Council and Oldham Youth Council were asked.',
    'Ofsted inspected Fenwick Council in 2016 and Marlow Council in 2017.',
    'Officers of Leeds City Council came with the London Borough of Brent.',
  ])('is not told by a name in passing: %s', (body) => {
    expect(paper(body)).toBeUndefined();
  });

  it('is told by letterhead, head, forms, and what is said of one authority’s inspection, in this order', () => {
    const inspected = 'Ofsted inspected Fenwick Borough Council in 2016.';
    const end =
      'BACKGROUND DOCUMENTS\n\nBackground Papers\tHeld At\tContact\nPlan\tLearning, Ashby Council, 4 High Street\tJo\n';
    const head = CABINET_HEAD.replace('From:\tDirector', 'From:\tDirector, Marlow Council,');
    expect(paper(inspected)).toBe('fenwick');
    expect(paper(inspected, { end })).toBe('ashby');
    expect(paper(inspected, { end, head })).toBe('marlow');
    expect(paper(inspected, { end, head: `London Borough of Hale\n\n${CABINET_HEAD}` })).toBe('hale');
  });
});
