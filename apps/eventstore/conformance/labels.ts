import { createHash, randomUUID } from 'node:crypto';
import type { Position } from '@eventstore/db-client';

/** One playing of a scenario: its own stream names and event ids, and the labels that stand for them in answers. */
export class Labels {
  readonly run = randomUUID().slice(0, 8);
  private readonly labelOfId = new Map<string, string>();
  private readonly positionOfLabel = new Map<string, Position>();

  private absolute = false;

  /** The name of a stream that is this run's own; as it stands there within `absolutely`. */
  name(label: string): string {
    if (this.absolute) return this.pattern(label);
    return label.startsWith('$$') ? `$$${this.run}-${label.slice(2)}` : `${this.run}-${label}`;
  }

  async absolutely<T>(play: () => Promise<T>): Promise<T> {
    this.absolute = true;
    return play().finally(() => (this.absolute = false));
  }

  unname(text: string): string {
    return text.replaceAll(`${this.run}-`, '');
  }

  /** The id that a label always has in this run. */
  id(label: string): string {
    const h = createHash('sha256').update(`${this.run}/${label}`).digest('hex');
    const id = `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
    this.labelOfId.set(id, label);
    return id;
  }

  labelOf(id: string): string {
    return this.labelOfId.get(id) ?? '(server)';
  }

  pattern(text: string): string {
    return text.replaceAll('{run}', this.run);
  }

  remember(id: string, position: Position | undefined): void {
    const label = this.labelOfId.get(id);
    if (label !== undefined && position) this.positionOfLabel.set(label, position);
  }

  /** Where the event was last seen in an answer; undefined if it was not yet. */
  position(label: string): Position | undefined {
    return this.positionOfLabel.get(label);
  }
}
