import { describe, expect, it } from '@jest/globals';
import { newMessage, type Message } from './message.js';
import { GroupProgress } from './group-progress.js';

const LIMITS = { minCheckpointCount: 2, maxCheckpointCount: 4, checkpointAfterMs: 1000 };

/** A progress on which messages with these places were pushed. */
const given = (places: number[], checkpoint?: bigint, limits = LIMITS): [GroupProgress, Message[]] => {
  const progress = new GroupProgress(limits, checkpoint);
  const messages = places.map((place) => newMessage({ event: { id: String(place) } as never }, BigInt(place)));
  for (const message of messages) progress.pushed(message);
  return [progress, messages];
};
const none = () => [];

describe('the progress of a group', () => {
  it('is due when so many are answered, whenever that is', () => {
    const [progress] = given([10, 20, 30, 40]);
    expect(progress.due(none, 0, false)).toBe(40n);
    expect(progress.due(none, 0, false)).toBeUndefined();
  });

  it('is due after the time, at a tick, if enough are answered', () => {
    const [progress] = given([10, 20]);
    expect(progress.due(none, 5000, false)).toBeUndefined();
    expect(progress.due(none, 5000, true)).toBe(20n);
    const [tooFew] = given([10]);
    expect(tooFew.due(none, 5000, true)).toBeUndefined();
  });

  it('is not due again before the time', () => {
    const [progress] = given([10, 20]);
    progress.due(none, 5000, true);
    for (const message of given([30, 40])[1]) progress.pushed({ ...message, sequence: undefined });
    expect(progress.due(none, 5500, true)).toBeUndefined();
    expect(progress.due(none, 6000, true)).toBe(40n);
  });

  it('never by time if there is none', () => {
    const [progress] = given([10, 20], undefined, { ...LIMITS, checkpointAfterMs: 0 });
    expect(progress.due(none, Date.now(), true)).toBeUndefined();
  });

  it('stops before the lowest that is not answered', () => {
    const [progress, messages] = given([10, 20, 30, 40, 50]);
    expect(progress.due(() => [messages[4], messages[2]].filter((m) => m !== undefined), 5000, true)).toBe(20n);
  });

  it('is nowhere before the first is answered', () => {
    const [progress, messages] = given([10, 20, 30, 40]);
    expect(progress.due(() => messages.slice(0, 1), 5000, true)).toBeUndefined();
  });

  it('counts a message once, however often it is pushed', () => {
    const [progress, messages] = given([10, 20, 30]);
    for (const message of messages) progress.pushed(message);
    expect(progress.due(none, 0, false)).toBeUndefined();
  });

  it('goes on from a checkpoint, and counts from there', () => {
    const [progress] = given([60, 70], 50n);
    expect(progress.lastCheckpoint).toBe(50n);
    expect(progress.due(none, 5000, true)).toBe(70n);
  });

  it('passes what is not wanted', () => {
    const [progress] = given([]);
    progress.skipped(500n, 4);
    expect(progress.due(none, 0, false)).toBe(500n);
  });

  it('is not moved by what was parked', () => {
    const progress = new GroupProgress(LIMITS, undefined);
    for (let i = 0; i < 5; i++) progress.pushed(newMessage({ event: { id: String(i) } as never }, undefined));
    expect(progress.due(none, 5000, true)).toBeUndefined();
  });
});
