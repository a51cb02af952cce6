import { EventStoreUnavailable } from '#libs/kernel/event-store-unavailable.js';
import type { EventStore } from '#libs/kernel/event-store.js';

/** What may befall one append, and the process that asks for it. */
export const FAULTS = ['none', 'not taken', 'answer lost', 'late', 'dies before', 'dies after', 'dies, late'] as const;
export type Fault = (typeof FAULTS)[number];

/**
 * One process's connection to a log: every call waits for its turn, and the next fault befalls each append. `late`: no
 * answer comes, and the append reaches the log some turns later. A process that died is never answered again.
 */
export class FaultyEventStore implements EventStore {
  readonly death: Promise<'died'>;
  private readonly die: () => void;
  private readonly faults: Fault[] = [];
  private isDead = false;

  constructor(
    private readonly store: EventStore,
    private readonly turn: (what: string) => Promise<unknown>,
  ) {
    let died: (value: 'died') => void = () => undefined;
    this.death = new Promise((resolve) => (died = resolve));
    this.die = () => {
      this.isDead = true;
      died('died');
    };
  }

  /** Of the appends to come, one after another; none after these. */
  befall(faults: readonly Fault[]): void {
    this.faults.splice(0, this.faults.length, ...faults);
  }

  get hasDied(): boolean {
    return this.isDead;
  }

  async append(...asked: Parameters<EventStore['append']>): ReturnType<EventStore['append']> {
    await this.turn(`append to ${asked[0]}`);
    if (this.isDead) return never();
    const fault = this.faults.shift() ?? 'none';
    if (fault.endsWith('late')) void this.turn(`late append to ${asked[0]}`).then(() => this.store.append(...asked));
    const isTaken = fault === 'none' || fault === 'answer lost' || fault === 'dies after';
    const answer = isTaken ? await this.store.append(...asked) : null;
    if (fault.startsWith('dies')) {
      this.die();
      return never();
    }
    if (answer === null || fault === 'answer lost') throw new EventStoreUnavailable(fault);
    return answer;
  }

  async *read(stream: string): ReturnType<EventStore['read']> {
    await this.turn(`read ${stream}`);
    if (this.isDead) await never();
    yield* this.store.read(stream);
  }
}

const never = (): Promise<never> => new Promise(() => undefined);
