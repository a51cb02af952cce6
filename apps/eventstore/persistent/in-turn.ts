import type { Consumer } from './consumer.js';
import type { Message } from './message.js';
import type { Strategy } from './strategy.js';

/** Each consumer in turn, but for those that have no room. */
export class RoundRobin implements Strategy {
  protected readonly consumers: Consumer[] = [];

  add(consumer: Consumer): void {
    this.consumers.push(consumer);
  }

  remove(consumer: Consumer): void {
    const at = this.consumers.indexOf(consumer);
    if (at >= 0) this.consumers.splice(at, 1);
  }

  push(message: Message): Consumer | 'full' {
    for (let turns = this.consumers.length; turns > 0; turns--) {
      const consumer = this.next();
      if (consumer?.push(message)) return consumer;
    }
    return 'full';
  }

  released(): void {
    // who is next does not depend on it
  }

  protected next(): Consumer | undefined {
    const consumer = this.consumers.shift();
    if (consumer) this.consumers.push(consumer);
    return consumer;
  }
}

/** The first consumer as long as it has room, then the next one. */
export class DispatchToSingle extends RoundRobin {
  override push(message: Message): Consumer | 'full' {
    for (let turns = this.consumers.length; turns > 0; turns--) {
      const [consumer] = this.consumers;
      if (consumer?.push(message)) return consumer;
      this.next();
    }
    return 'full';
  }
}
