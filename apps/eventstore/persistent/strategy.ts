import type { Consumer } from './consumer.js';
import type { Message } from './message.js';

/** Which consumer gets a message. */
export interface Strategy {
  add(consumer: Consumer): void;
  remove(consumer: Consumer): void;
  /** Pushes to the consumer that is given back; 'skipped' if its consumer has no room, 'full' if nobody has. */
  push(message: Message): Consumer | 'skipped' | 'full';
  released(consumer: Consumer, message: Message): void;
}
