import type { Caller } from '../../access/caller.js';
import type { Message } from '../message.js';

/**
 * What one consumer is shown, in order: of a link that the group followed no more than the link, if he may not read the
 * stream that it leads to.
 */
export class Shown {
  private before: Promise<void> | undefined;

  constructor(
    private readonly caller: Caller,
    private readonly show: (message: Message) => void,
    private readonly fail: (error: unknown) => void,
  ) {}

  deliver(message: Message): void {
    const { event, link } = message.event;
    const mayRead = !link || !event || this.caller.may('read', event.stream);
    if (this.before || typeof mayRead !== 'boolean') this.wait(message, mayRead);
    else this.pass(message, mayRead);
  }

  private wait(message: Message, mayRead: boolean | Promise<boolean>) {
    const shown = Promise.all([mayRead, this.before])
      .then(([allowed]) => this.pass(message, allowed))
      .catch(this.fail)
      .finally(() => {
        if (this.before === shown) this.before = undefined;
      });
    this.before = shown;
  }

  private pass(message: Message, mayRead: boolean) {
    const { link } = message.event;
    this.show(mayRead || !link ? message : { ...message, event: { link } });
  }
}
