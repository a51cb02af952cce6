import { describe, expect, it } from '@jest/globals';
import { problemBody } from './problem.dto.js';
import { problemPage } from './problem-page.js';
import { Problem } from './problem.js';

const ID = '5d0b8a4e-1111-4222-8333-94a0c2f7e6b1';

describe('the page of a problem', () => {
  it('tells what is wrong and by what it is found, as text', () => {
    const errors = [{ field: 'from', message: 'No <day>.' }];
    const page = problemPage(problemBody(new Problem('invalid-parameter', 'No moment.', { errors }), ID));
    for (const words of ['<p>No moment.</p>', '<code>from</code>: No &lt;day&gt;.', `urn:uuid:${ID}`])
      expect(page).toContain(words);
  });

  it('says nothing twice', () => {
    const errors = [{ field: 'from', message: 'Take several.' }];
    const page = problemPage(problemBody(new Problem('invalid-parameter', 'from: Take several.', { errors }), ID));
    expect(page.match(/Take several/g)).toHaveLength(1);
  });
});
