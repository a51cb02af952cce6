import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { Dialogue } from './dialogue.js';

const SENT = 10_000;

/** A client that sends all it has and reads its answers only when it is told to; what was heard is answered. */
const given = () => {
  let sent = 0;
  const unread: (() => void)[] = [];
  const call = new Duplex({
    objectMode: true,
    read() {
      this.push(sent < SENT ? sent++ : null);
    },
    write: (_answer, _encoding, done) => void unread.push(done),
  });
  const dialogue = new Dialogue<number>(call);
  const heard: number[] = [];
  call.on('data', (message: number) => {
    heard.push(message);
    dialogue.answer(message);
  });
  const read = () => unread.splice(0).forEach((done) => done());
  return { call, dialogue, heard, read };
};

describe('a client that reads no answers', () => {
  it('is not heard any more when many are unread', async () => {
    const { call, heard } = given();
    for (let i = 0; i < 10 && heard.length < SENT; i++) await turn();
    expect(call.isPaused()).toBe(true);
    expect(heard.length).toBeLessThan(SENT / 5);
  });

  it('is heard to its end once it reads', async () => {
    const { call, heard, read } = given();
    const ended = once(call, 'end');
    let over = false;
    void ended.then(() => (over = true));
    while (!over) {
      read();
      await turn();
    }
    expect(heard).toEqual(Array.from({ length: SENT }, (_, i) => i));
  });
});

describe('a client that is held back for two reasons', () => {
  it('is not heard before both are gone', async () => {
    const { call, dialogue, heard, read } = given();
    await once(call, 'pause');
    dialogue.hold('asking');
    const before = heard.length;
    for (let i = 0; i < 10; i++) {
      read();
      await turn();
    }
    expect(heard).toHaveLength(before);
    dialogue.letGo('asking');
    await turn();
    expect(heard.length).toBeGreaterThan(before);
  });
});
