import { RE2JS } from 're2js';
import type { StoredEvent } from '../log/stored-event.js';

export type EventFilter = (event: Pick<StoredEvent, 'stream' | 'type'>) => boolean;

export interface FilterExpression {
  on: 'stream' | 'type';
  /** If not empty, it alone counts. */
  regex: string;
  prefixes: string[];
}

/**
 * A filter of $all. Patterns run without back-tracking, so that none can stall the server.
 * @throws Error if the pattern is one that RE2 does not take; the protocol has no failure of its own for it
 */
export const eventFilter = ({ on, regex, prefixes }: FilterExpression): EventFilter => {
  if (regex !== '') {
    const pattern = compiled(regex);
    return (event) => pattern.matcher(event[on]).find();
  }
  return (event) => prefixes.some((prefix) => event[on].startsWith(prefix));
};

const compiled = (regex: string): RE2JS => {
  try {
    return RE2JS.compile(regex);
  } catch (error) {
    throw new Error(`The filter's pattern is refused: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};
