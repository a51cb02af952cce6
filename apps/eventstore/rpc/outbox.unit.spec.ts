import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { Outbox } from './outbox.js';

/** A call whose reader takes nothing. */
const stuck = () => new Writable({ objectMode: true, write: () => undefined });

describe('the answers to a call whose reader takes nothing', () => {
  it('that are posted with a limit do not pile up', () => {
    const call = stuck();
    const outbox = new Outbox<string>(call);
    for (let i = 0; i < 100; i++) outbox.post(String(i), 5);
    expect(call.writableLength).toBe(5);
  });

  it('that are sent wait, and are let go when the call is over', async () => {
    const call = stuck();
    const outbox = new Outbox<string>(call);
    const sent = Promise.all(Array.from({ length: 20 }, (_, i) => outbox.send(String(i))));
    call.emit('cancelled');
    await sent;
    expect(outbox.closed).toBe(true);
  });
});
