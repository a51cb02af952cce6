import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../access/caller.js';
import type { StoredEvent } from '../../log/stored-event.js';
import { newMessage, type Message } from '../message.js';
import { Shown } from './shown.js';

const event = (stream: string) => ({ id: stream, stream }) as StoredEvent;
const plain = (stream: string) => newMessage({ event: event(stream) }, 0n);
const followed = (target: string) => newMessage({ event: event(target), link: event('links') }, 0n);

let answer: (mayRead: boolean) => void;
let refuse: (error: Error) => void;
let asked: string[];
let shown: string[];
let failure: unknown;
let consumer: Shown;
beforeEach(() => {
  asked = [];
  shown = [];
  failure = undefined;
  const caller: Pick<Caller, 'may'> = {
    may: (_action, stream) => {
      asked.push(stream);
      if (stream === 'open') return true;
      return new Promise<boolean>((resolve, reject) => {
        answer = resolve;
        refuse = reject;
      });
    },
  };
  const show = ({ event: { event: seen, link } }: Message) =>
    shown.push(`${seen?.stream ?? 'nothing'}${link ? ' by a link' : ''}`);
  consumer = new Shown(caller as Caller, show, (error) => (failure = error));
});

describe('what a consumer is shown', () => {
  it('comes at once if nobody has to be asked, or the answer is known', () => {
    consumer.deliver(plain('secret'));
    consumer.deliver(followed('open'));
    expect(shown).toEqual(['secret', 'open by a link']);
    expect(asked).toEqual(['open']);
  });

  it.each([
    [true, 'secret by a link'],
    [false, 'nothing by a link'],
  ])('is a link that was followed if he may read the target (%s), and in order', async (mayRead, seen) => {
    consumer.deliver(followed('secret'));
    consumer.deliver(plain('a'));
    consumer.deliver(followed('open'));
    expect(shown).toEqual([]);
    answer(mayRead);
    await setImmediate();
    expect(shown).toEqual([seen, 'a', 'open by a link']);
    consumer.deliver(plain('b'));
    expect(shown.at(-1)).toBe('b');
  });

  it('ends when nobody can say', async () => {
    consumer.deliver(followed('secret'));
    refuse(new Error('gone'));
    await setImmediate();
    expect(failure).toEqual(new Error('gone'));
    expect(shown).toEqual([]);
  });
});
