import type { DomainEvent } from '#libs/kernel/event.js';

/** Another entry, of one of these types, and with the same value in a member of its data where it names one. */
interface Other {
  readonly types: readonly string[];
  /** Which of them alone; any when left out. */
  readonly which?: (event: DomainEvent) => boolean;
  readonly by?: string;
}

/** Whether two entries of one type say the same; `standing` are all that stand with them. */
export type SaysTheSame = (one: DomainEvent, other: DomainEvent, standing: readonly DomainEvent[]) => boolean;

/** Which entries of a thing hold only together. */
export interface Needs {
  /** An entry that can stand only while another does, or each of several, from the same day or an earlier one. */
  readonly needed: Readonly<Record<string, Other | readonly Other[]>>;
  /** What can be said once, or once of each thing that it speaks of. */
  readonly once: Readonly<Record<string, SaysTheSame>>;
  /** Of these types one entry stands at most of each thing that they speak of, by a member of their data. */
  readonly either?: readonly Required<Omit<Other, 'which'>>[];
  /** What a process tells of itself: it went through it, and it is never withdrawn. */
  readonly lasting?: readonly string[];
}

/** A member of an event's data: `document.sha256`. */
export const memberOf = ({ data }: DomainEvent, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], data);

/** By the same value of each of these members; without any, always. */
export const sameIn =
  (...paths: readonly string[]): SaysTheSame =>
  (one, other) =>
    paths.every((path) => JSON.stringify(memberOf(one, path)) === JSON.stringify(memberOf(other, path)));
