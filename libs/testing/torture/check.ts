import type { Evidence, InLog, Leaf, Made, Place, Sent } from './evidence.js';

/** Who came in, and what the log of the audit says of itself, is sealed too, and is no thing of the record. */
const isOfThing = ({ stream }: Place): boolean => !/^(access|audit-log)-/.test(stream);

const at = ({ stream, revision }: Place): string => `${stream}@${revision}`;

/** Holds each round against what was answered in it and what was there before. What it finds wrong, it says in words. */
export class Check {
  private position = -1n;
  private readonly ids = new Set<string>();
  private readonly revisions = new Map<string, bigint>();
  private leaves = 0n;
  /** Given up and not in the log so far: it may still come, once. */
  private readonly open = new Set<Sent>();

  /** Where the log had come to with the rounds so far; -1 before the first event. */
  get reached(): bigint {
    return this.position;
  }
  get leavesReached(): bigint {
    return this.leaves;
  }

  /** Takes the round as seen: the next one is held against it. */
  take({ sent, log, made }: Evidence): string[] {
    const found = [...this.logRuns(log), ...this.answersAreKept(sent, log)];
    if (made === null) return found;
    const things = log.filter(isOfThing);
    return [
      ...found,
      ...sameEvents('the entries', things, made.entries),
      ...sameEvents('the ledger', log, made.ledger),
      ...this.ledgerRuns(made.ledger),
      ...this.registerStands(things, made),
    ];
  }

  private logRuns(log: readonly InLog[]): string[] {
    const found: string[] = [];
    for (const event of log) {
      const expected = (this.revisions.get(event.stream) ?? -1n) + 1n;
      if (event.position <= this.position)
        found.push(`${at(event)} lies at ${event.position}, where the log had come to ${this.position} already`);
      if (event.revision !== expected) found.push(`${at(event)} is in the log where revision ${expected} was due`);
      if (this.ids.has(event.id)) found.push(`event ${event.id} is in the log twice, now as ${at(event)}`);
      this.position = event.position;
      this.ids.add(event.id);
      this.revisions.set(event.stream, event.revision);
    }
    return found;
  }

  private answersAreKept(sent: readonly Sent[], log: readonly InLog[]): string[] {
    const found: string[] = [];
    const byNote = grouped(log);
    for (const late of this.open)
      if (byNote.get(late.note)?.length === late.events && byNote.delete(late.note)) this.open.delete(late);
    for (const command of sent) {
      const events = byNote.get(command.note) ?? [];
      byNote.delete(command.note);
      const last = events.at(-1);
      if (last && events.length !== command.events)
        found.push(
          `"${command.note}" is in the log with ${events.length} events instead of ${command.events}: ${events.map(at).join(', ')}`,
        );
      if (command.fate === 'given up') {
        if (!last) this.open.add(command);
      } else if (!last) found.push(`"${command.note}" was answered as ${at(command)} and is not in the log`);
      else if (at(last) !== at(command) || last.position !== command.position)
        found.push(
          `"${command.note}" was answered as ${at(command)} at ${command.position} and is in the log as ${at(last)} at ${last.position}`,
        );
    }
    for (const note of byNote.keys()) found.push(`"${note}" is in the log and nobody sent it, or not so often`);
    return found;
  }

  private ledgerRuns(ledger: readonly Leaf[]): string[] {
    const found: string[] = [];
    for (const leaf of ledger) {
      if (leaf.index !== this.leaves) found.push(`leaf ${leaf.index} is in the ledger where ${this.leaves} was due`);
      this.leaves = leaf.index + 1n;
    }
    return found;
  }

  private registerStands(log: readonly InLog[], { register }: Made): string[] {
    return [...new Set(log.map(({ stream }) => stream))]
      .filter((stream) => register.get(stream) !== this.revisions.get(stream))
      .map(
        (stream) =>
          `the register has ${stream} at revision ${register.get(stream)}, the log at ${this.revisions.get(stream)}`,
      );
  }
}

const grouped = (log: readonly InLog[]): Map<string, InLog[]> => {
  const byNote = new Map<string, InLog[]>();
  for (const event of log) if (event.note !== null) byNote.set(event.note, [...(byNote.get(event.note) ?? []), event]);
  return byNote;
};

const sameEvents = (where: string, log: readonly InLog[], there: readonly Place[]): string[] => {
  const counts = new Map<string, number>();
  for (const event of there) counts.set(at(event), (counts.get(at(event)) ?? 0) + 1);
  const lacking = log.filter((event) => !counts.has(at(event))).map(at);
  const twice = [...counts].filter(([, count]) => count > 1).map(([event]) => event);
  const inLog = new Set(log.map(at));
  const more = [...counts.keys()].filter((event) => !inLog.has(event));
  const inOrder = there.map(at).join() === log.map(at).join();
  return [
    ...lacking.map((event) => `${event} is in the log and not in ${where}`),
    ...twice.map((event) => `${event} is in ${where} more than once`),
    ...more.map((event) => `${event} is in ${where} and not in the log`),
    ...(inOrder || lacking.length + twice.length + more.length > 0 ? [] : [`${where} have another order than the log`]),
  ];
};
