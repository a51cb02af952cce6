import { describe, expect, it } from '@jest/globals';
import { Turns, type Asking } from './turns.js';

const from = (peer: string, name?: string): Asking => ({ peer, name });
const ADA = from('10.0.0.1:1', 'ada');

/** The items in the order of their turns. */
const taken = (turns: Turns<string>): string[] => {
  const items: string[] = [];
  for (let item = turns.take(); item !== undefined; item = turns.take()) items.push(item);
  return items;
};

describe('turns', () => {
  it('are in the order of coming where nothing else tells them apart', () => {
    const turns = new Turns<string>(9);
    for (const item of ['one', 'two', 'three']) turns.add(ADA, item);
    expect(taken(turns)).toEqual(['one', 'two', 'three']);
  });

  it('are for names that somebody bears first, however much was sent for them', () => {
    const turns = new Turns<string>(9);
    turns.add(from('10.0.0.2:1'), 'of nobody');
    for (const item of ['one', 'two', 'three']) turns.add(ADA, item);
    expect(taken(turns)).toEqual(['one', 'two', 'three', 'of nobody']);
  });

  it('are for the address that has sent fewest, then the connection, then the name on it', () => {
    const turns = new Turns<string>(9);
    turns.add(ADA, 'ada');
    turns.add(from('10.0.0.1:1', 'ada'), 'ada again');
    turns.add(from('10.0.0.1:1', 'bob'), 'another name');
    turns.add(from('10.0.0.1:2', 'ada'), 'another connection');
    for (const item of ['another address', 'another address again', 'another address once more'])
      turns.add(from('10.0.0.2:1', 'ada'), item);
    expect(taken(turns)).toEqual([
      'another address',
      'another address again',
      'another address once more',
      'another connection',
      'another name',
      'ada',
      'ada again',
    ]);
  });

  it('are lost to others by passwords that were wrong, not by those that were right', () => {
    for (const right of [true, false]) {
      const turns = new Turns<string>(9);
      turns.add(ADA, 'before');
      turns.take();
      if (right) turns.wasRight(ADA);
      turns.add(ADA, 'ada');
      turns.add(from('10.0.0.2:1', 'bob'), 'bob');
      expect(taken(turns)).toEqual(right ? ['ada', 'bob'] : ['bob', 'ada']);
    }
  });

  it('are not saved up by passwords that were right', () => {
    const turns = new Turns<string>(9);
    turns.wasRight(ADA);
    turns.add(from('10.0.0.2:1', 'bob'), 'bob');
    turns.add(ADA, 'ada');
    expect(taken(turns)).toEqual(['bob', 'ada']);
  });

  it('are given up by who would have the last one, and of equals by who came last', () => {
    const turns = new Turns<string>(2);
    expect(turns.add(ADA, 'one')).toBeUndefined();
    expect(turns.add(ADA, 'two')).toBeUndefined();
    expect(turns.add(ADA, 'three')).toBe('three');
    expect(turns.add(from('10.0.0.2:1', 'bob'), 'bob')).toBe('two');
    expect(taken(turns)).toEqual(['bob', 'one']);
  });
});
