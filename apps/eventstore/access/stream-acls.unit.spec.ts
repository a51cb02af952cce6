import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LogReader } from '../log/log-reader.js';
import { LogTail } from '../log/log-tail.js';
import type { StoredEvent } from '../log/stored-event.js';
import type { StreamRow } from '../log/stream-rows.js';
import { StreamAcls } from './stream-acls.js';

/** A log of metadata streams that answers when it is told to: what is read is as it was when it was asked. */
class SlowLog {
  readonly tail = new LogTail(0n);
  reads = 0;
  private readonly rows = new Map<string, StreamRow>();
  private answers: (() => void)[] = [];
  slow = false;

  readonly reader = {
    streamRows: async (names: string[]) => {
      this.reads++;
      const none: StreamRow = { id: undefined, last: -1n, lastData: undefined };
      const found = new Map(names.map((name) => [name, this.rows.get(name) ?? none]));
      if (this.slow) await new Promise<void>((resolve) => this.answers.push(resolve));
      return found;
    },
  } as unknown as LogReader;

  commit(stream: string, text: string) {
    const data = Buffer.from(text);
    this.rows.set(stream, { id: 1n, last: 0n, lastData: data });
    this.tail.committed([{ position: this.tail.head + 128n, stream, revision: 0n, data } as StoredEvent]);
  }

  answer() {
    this.slow = false;
    for (const answer of this.answers.splice(0)) answer();
  }
}

let log: SlowLog;
let acls: StreamAcls;
beforeEach(() => {
  log = new SlowLog();
  acls = new StreamAcls(log.reader, log.tail);
  log.commit('$$s', '{"$acl":{"$r":"ada"}}');
});
const readers = async () => acls.rolesWith('read', 's');

describe('what is known of ACLs', () => {
  it('is asked for once, as long as nothing changes', async () => {
    expect(await readers()).toEqual(['ada']);
    const { reads } = log;
    log.commit('s', '{}');
    log.commit('$$other', '{}');
    expect(acls.rolesWith('read', 's')).toEqual(['ada']);
    expect(log.reads).toBe(reads);
  });

  it('counts no more once the metadata are written', async () => {
    await readers();
    log.commit('$$s', '{"$acl":{"$r":"bob"}}');
    expect(await readers()).toEqual(['bob']);
  });

  it('is not kept if the metadata were written while it was read', async () => {
    log.slow = true;
    const before = readers();
    log.commit('$$s', '{"$acl":{"$r":"bob"}}');
    log.answer();
    await before;
    expect(await readers()).toEqual(['bob']);
  });
});
