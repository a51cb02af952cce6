import { fileURLToPath } from 'node:url';
import { checkedAnswer } from './check-answer.js';
import type { UnreadDocument } from './document.js';
import { READING_LIMITS, type ReadingLimits } from './limits.js';
import { notRead, type ReadingOutcome } from './outcome.js';
import { runProcess, type ProcessEnd } from './run-process.js';
import { Turns } from './turns.js';

const SCRIPT = fileURLToPath(new URL('./process.mjs', import.meta.url));
const SPLIT = 'Split it into its reports, or look whether the right file was chosen.';

/**
 * Reads documents, each in a process of its own with limits of time and memory: whatever a document does to its reader, it
 * does to nobody else.
 */
export class DocumentReader {
  private readonly turns: Turns;

  constructor(
    private readonly limits: ReadingLimits = READING_LIMITS,
    private readonly script = SCRIPT,
  ) {
    this.turns = new Turns(limits.atOnce, limits.waiting);
  }

  /** Aborting `signal` ends the reading at once; its reason is thrown then. */
  async read(document: UnreadDocument, signal?: AbortSignal): Promise<ReadingOutcome> {
    const end = await this.turns.take(() => runProcess(this.script, document, this.limits, signal), signal);
    if (end === null)
      return notRead('too-many-readings', 'Too many documents are being read at this moment. Send it again shortly.');
    return this.outcomeOf(end, document.name);
  }

  private outcomeOf(end: ProcessEnd, name: string): ReadingOutcome {
    if (end.ended === 'out-of-time')
      return notRead('took-too-long', `Reading ${name} took more than ${this.limits.seconds} seconds. ${SPLIT}`);
    if (end.ended === 'out-of-memory')
      return notRead('took-too-much-memory', `Reading ${name} took more than ${this.limits.megabytes} MB. ${SPLIT}`);
    const answer = end.ended === 'answered' ? checkedAnswer(end.answer) : null;
    return (
      answer ??
      notRead(
        'reader-failed',
        `The reader failed on ${name}, and nothing was read. Save it anew as plain text (UTF-8); if it fails again, report it as a fault of Oversight.`,
      )
    );
  }
}
