import { describe, expect, it } from '@jest/globals';
import { MessageBuffer, type Offered } from './buffer.js';
import { newMessage, type Message } from './message.js';

const at = (place: number): Message => {
  const event = { id: String(place), revision: BigInt(place) };
  return newMessage({ event: event as never }, BigInt(place));
};
const parked = (name: string): Message => newMessage({ event: { id: name } as never }, undefined);

const taken = (buffer: MessageBuffer, room = Infinity): string[] => {
  const ids: string[] = [];
  buffer.offer((message): Offered => {
    if (ids.length >= room) return 'full';
    ids.push(message.id);
    return 'taken';
  });
  return ids;
};

describe('the buffer of a group', () => {
  const behind = (sizes = { history: 10, live: 3 }) => new MessageBuffer(sizes, -1n, false);

  it('goes live at the end of the past', () => {
    const buffer = behind();
    buffer.addRead([at(0), at(1)], 1n, false);
    expect(buffer.live).toBe(false);
    buffer.addRead([], 1n, true);
    expect(buffer.live).toBe(true);
    expect(taken(buffer)).toEqual(['0', '1']);
  });

  it('goes live where the past meets what came meanwhile, with nothing twice', () => {
    const buffer = behind();
    buffer.addLive(at(2));
    buffer.addLive(at(3));
    buffer.addRead([at(0), at(1), at(2)], 2n, true);
    expect([buffer.live, taken(buffer)]).toEqual([true, ['0', '1', '2', '3']]);
  });

  it('does not go live while the past lacks what came meanwhile and was not kept', () => {
    const buffer = behind({ history: 10, live: 0 });
    buffer.addLive(at(1));
    buffer.addRead([at(0)], 0n, true);
    expect(buffer.live).toBe(false);
    buffer.addRead([at(1)], 1n, true);
    expect([buffer.live, taken(buffer)]).toEqual([true, ['0', '1']]);
  });

  it('takes nothing twice of what a read of the past had already', () => {
    const buffer = behind();
    buffer.addRead([at(0), at(1)], 1n, true);
    buffer.addLive(at(1));
    buffer.addLive(at(2));
    expect(taken(buffer)).toEqual(['0', '1', '2']);
  });

  it('falls behind when it is full, and catches up with nothing left out', () => {
    const buffer = new MessageBuffer({ history: 2, live: 1 }, -1n, true);
    for (let place = 0; place < 6; place++) buffer.addLive(at(place));
    expect([buffer.live, buffer.reached, buffer.counts]).toEqual([false, 1n, { read: 2, live: 1, retry: 0 }]);
    expect(taken(buffer)).toEqual(['0', '1']);
    buffer.addRead([at(2), at(3)], 3n, false);
    expect(buffer.live).toBe(false);
    buffer.addRead([at(4), at(5)], 5n, true);
    expect([buffer.live, taken(buffer)]).toEqual([true, ['2', '3', '4', '5']]);
  });

  it('does not wait for what the stream hides by now', () => {
    const buffer = behind();
    buffer.addLive(at(4));
    buffer.addRead([], 4n, true);
    expect([buffer.live, taken(buffer)]).toEqual([true, []]);
  });

  it('offers first what is to be tried again, by its place, and after that what was parked', () => {
    const buffer = behind();
    buffer.addRead([at(5)], 5n, false);
    for (const message of [at(3), parked('p'), at(1), parked('q'), at(2)]) buffer.addRetry(message);
    expect(taken(buffer)).toEqual(['1', '2', '3', 'p', 'q', '5']);
  });

  it('keeps what is skipped, in its place, and stops when nobody has room', () => {
    const buffer = behind();
    buffer.addRead([at(1), at(2), at(3), at(4)], 4n, false);
    buffer.offer((message) => (message.id === '1' || message.id === '3' ? 'skipped' : 'taken'));
    expect(taken(buffer, 1)).toEqual(['1']);
    expect(taken(buffer)).toEqual(['3']);
  });
});
