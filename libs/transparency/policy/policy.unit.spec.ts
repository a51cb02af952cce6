import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { rawOf, verifierKey, vkeyOf, type Signs, type VerifierKey } from '../note/key.js';
import { parsePolicy } from './parse-policy.js';
import { suffices } from './policy.js';

const newKey = (name: string, signs: Signs): VerifierKey =>
  verifierKey(name, signs, rawOf(generateKeyPairSync('ed25519').publicKey));

const LOG = newKey('log.example', 'text');
const KEYS = ['x1', 'x2', 'x3', 'y1', 'y2'].map((name) => newKey(`${name}.example`, 'timeAndText'));
const WITNESSES = KEYS.map((key, n) => `witness ${['x1', 'x2', 'x3', 'y1', 'y2'][n]} ${vkeyOf(key)}`);

/** The shape of the example of tlog-policy. */
const POLICY = `# who must sign
log ${vkeyOf(LOG)}

${WITNESSES.join(' https://witness.example/\n')}
group X 2 x1 x2 x3
\tgroup Y any y1 y2
group X-and-Y all X Y
quorum X-and-Y
`;

const holds = (...signed: readonly number[]) =>
  suffices(parsePolicy(POLICY).quorum, (key) => signed.some((n) => KEYS[n]!.id === key.id));

describe('a policy', () => {
  it('names logs and witnesses, and where they are asked', () => {
    const { logs, witnesses } = parsePolicy(POLICY);
    expect(logs.map(({ id }) => id)).toEqual([LOG.id]);
    expect(witnesses.map(({ name, url }) => [name, url])).toEqual([
      ['x1', 'https://witness.example/'],
      ['x2', 'https://witness.example/'],
      ['x3', 'https://witness.example/'],
      ['y1', 'https://witness.example/'],
      ['y2', null],
    ]);
  });

  it('is met by as many of each group as it asks for', () => {
    expect([holds(0, 1, 3), holds(0, 2, 4), holds(0, 1, 2, 3, 4)]).toEqual([true, true, true]);
    expect([holds(), holds(0, 1), holds(0, 3), holds(3, 4)]).toEqual([false, false, false, false]);
  });

  it('may ask for one witness, or for nobody', () => {
    const one = parsePolicy(`${WITNESSES[0]}\nquorum x1\n`).quorum;
    expect([suffices(one, ({ id }) => id === KEYS[0]!.id), suffices(one, () => false)]).toEqual([true, false]);
    expect(suffices(parsePolicy('quorum none\n').quorum, () => false)).toBe(true);
  });

  it.each([
    ['no quorum', 'log x'.replace('log x', `log ${vkeyOf(LOG)}`), /quorum/],
    ['two quorums', 'quorum none\nquorum none', /Line 2.*twice/],
    [
      'one key under two names',
      `${WITNESSES[0]}\n${WITNESSES[0]!.replace('witness x1', 'witness other')}\nquorum none`,
      /Line 2.*twice/,
    ],
    [
      'one name for two',
      `${WITNESSES[0]}\n${WITNESSES[1]!.replace('witness x2', 'witness x1')}\nquorum none`,
      /Line 2.*x1 is taken/,
    ],
    ['the name none', WITNESSES[0]!.replace('witness x1', 'witness none'), /none is taken/],
    ['a member of two groups', `${WITNESSES[0]}\ngroup a any x1\ngroup b any x1\nquorum a`, /Line 3.*member/],
    ['a member that comes later', 'group a any b\ngroup b any a\nquorum a', /Line 1.*b is/],
    ['more than all of a group', `${WITNESSES[0]}\ngroup a 2 x1\nquorum a`, /Line 2.*not how many/],
    ['none of a group', `${WITNESSES[0]}\ngroup a 0 x1\nquorum a`, /Line 2.*not how many/],
    ['a key of another kind', `witness w ${vkeyOf(LOG)}\nquorum w`, /another kind/],
    ['no key', 'witness w abc\nquorum w', /no verifier key/],
    ['another word', 'logs x\nquorum none', /not with logs/],
    ['a carriage return', 'quorum none\r\n', /control/],
  ])('with %s is refused, naming the line', (_, text, why) => expect(() => parsePolicy(text)).toThrow(why));
});
