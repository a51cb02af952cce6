import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { EMPTY_ROOT } from '../tree/hashing.js';
import { parseCheckpoint, textOf } from './checkpoint.js';
import { parseVkey, rawOf, verifierKey, vkeyOf, type Signs } from './key.js';
import { noteOf, parseNote, type Note } from './note.js';
import { cosign, signText } from './signing.js';
import { verifyNote } from './verify-note.js';

/** The example of C2SP's signed-note. */
const VKEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const NOTE = `This is an example message.

\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

const newKey = (name: string, signs: Signs = 'text') => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { key: verifierKey(name, signs, rawOf(publicKey)), privateKey };
};
const parsed = (text: string): Note => {
  const note = parseNote(Buffer.from(text));
  if (note === null) throw new Error('no note');
  return note;
};

describe('a key', () => {
  it('is written as the example of signed-note is', () => {
    const key = parseVkey(VKEY)!;
    expect([key.name, key.id, key.signs, vkeyOf(key)]).toEqual(['example.com/foo', '530d903a', 'text', VKEY]);
  });

  it('of times has another id than the same key of texts', () => {
    const { key } = newKey('log');
    const times = verifierKey('log', 'timeAndText', key.raw);
    expect(times.id).not.toBe(key.id);
    expect(parseVkey(vkeyOf(times))).toMatchObject({ signs: 'timeAndText', id: times.id });
  });

  it.each([
    ['another id', VKEY.replace('530d903a', '530d903b')],
    ['another name', VKEY.replace('/foo', '/bar')],
    ['no name', VKEY.replace('example.com/foo', '')],
    ['a space in its name', 'a b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['a type that is not known', VKEY.replace('+Aeky', '+Beky')],
    ['a byte too few', VKEY.slice(0, -4)],
    ['spare bits', `${VKEY.slice(0, -1)}l`],
    ['a newline', `${VKEY}\n`],
  ])('with %s is none', (_, vkey) => expect(parseVkey(vkey)).toBeNull());
});

describe('a note', () => {
  it('of the example holds by its key', () => {
    expect(verifyNote(parsed(NOTE), [parseVkey(VKEY)!])).toMatchObject({ holds: [{ time: null }] });
    expect(noteOf(parsed(NOTE))).toBe(NOTE);
  });

  it('whose text was changed fails by its key', () => {
    expect(verifyNote(parsed(NOTE.replace('example message', 'other message')), [parseVkey(VKEY)!])).toMatchObject({
      fails: { name: 'example.com/foo' },
    });
  });

  it('says nothing by keys that it does not know', () => {
    expect(verifyNote(parsed(NOTE), [newKey('example.com/foo').key])).toEqual({ holds: [] });
  });

  it('is refused for a second line of a known key that does not hold', () => {
    const { key, privateKey } = newKey('log');
    const text = 'a\n';
    const good = signText(key, privateKey, text);
    const bad = { ...good, signature: Buffer.alloc(64) };
    expect(verifyNote({ text, lines: [good, bad] }, [key])).toMatchObject({ fails: { name: 'log' } });
    expect(verifyNote({ text, lines: [good, good] }, [key])).toMatchObject({ holds: [{}, {}] });
  });

  it('tells when it was signed, of which the signature is too', () => {
    const { key, privateKey } = newKey('witness', 'timeAndText');
    const line = cosign(key, privateKey, 'a\n', 1_679_315_147n);
    expect(verifyNote({ text: 'a\n', lines: [line] }, [key])).toMatchObject({ holds: [{ time: 1_679_315_147n }] });
    const later = Buffer.from(line.signature);
    later.writeBigUInt64BE(1_679_315_148n);
    expect(verifyNote({ text: 'a\n', lines: [{ ...line, signature: later }] }, [key])).toMatchObject({ fails: {} });
  });

  it('takes sixteen lines of 5 kB that nobody knows', () => {
    const { key, privateKey } = newKey('log');
    const unknown = Array.from({ length: 16 }, (_, n) => ({
      ...{ name: `pq${n}`, keyId: '01020304', signature: Buffer.alloc(5_000, n + 1) },
    }));
    const note = parsed(noteOf({ text: 'a\n', lines: [...unknown, signText(key, privateKey, 'a\n')] }));
    expect(verifyNote(note, [key])).toMatchObject({ holds: [{}] });
  });

  it.each([
    ['no signature', 'a\n\n'],
    ['no blank line', `a\n${NOTE.slice(NOTE.indexOf('\u2014'))}`],
    ['no newline at its end', NOTE.slice(0, -1)],
    ['a carriage return', NOTE.replace('\n', '\r\n')],
    ['a hyphen for the dash', NOTE.replace('\u2014', '-')],
    ['two spaces', NOTE.replace('/foo ', '/foo  ')],
    ['spare bits', NOTE.replace('aQM=', 'aQN=')],
    ['no signature beside the id', 'a\n\n\u2014 log Uw2QOg==\n'],
    ['a line that is none', `${NOTE}more\n`],
  ])('with %s is none', (_, text) => expect(parseNote(Buffer.from(text))).toBeNull());

  it('that is no UTF-8 is none', () => {
    expect(parseNote(Buffer.concat([Buffer.of(0xff), Buffer.from(NOTE)]))).toBeNull();
  });
});

describe('a checkpoint', () => {
  const root = Buffer.alloc(32, 7);
  const text = textOf({ origin: 'log.example/1234abcd', size: 7n, root });

  it('is three lines, which say all of it', () => {
    expect(text).toBe(`log.example/1234abcd\n7\n${root.toString('base64')}\n`);
    expect(parseCheckpoint(text)).toEqual({ origin: 'log.example/1234abcd', size: 7n, root });
  });

  it('of no leaves has the root of none', () => {
    expect(parseCheckpoint(textOf({ origin: 'log', size: 0n, root: EMPTY_ROOT }))).not.toBeNull();
    expect(parseCheckpoint(textOf({ origin: 'log', size: 0n, root }))).toBeNull();
  });

  it.each([
    ['an extension', `${text}more\n`],
    ['a zero in front', text.replace('\n7\n', '\n07\n')],
    ['a sign', text.replace('\n7\n', '\n+7\n')],
    ['a size beyond 2^63-1', text.replace('\n7\n', '\n9223372036854775808\n')],
    ['no origin', text.slice(text.indexOf('\n'))],
    ['a short root', textOf({ origin: 'log', size: 7n, root: root.subarray(1) })],
    ['no last newline', text.slice(0, -1)],
  ])('with %s is none', (_, spoilt) => expect(parseCheckpoint(spoilt)).toBeNull());

  it('may be of 2^63-1 leaves', () => {
    expect(parseCheckpoint(text.replace('\n7\n', '\n9223372036854775807\n'))?.size).toBe(2n ** 63n - 1n);
  });
});
