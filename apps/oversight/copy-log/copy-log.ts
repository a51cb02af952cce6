import { CannotDo } from '../failure.js';
import { Appender } from './appender.js';
import { placeOf } from './copied-event.js';
import { COPIED_METADATA, EventLog } from './event-log.js';
import { noteCopy, type CopyNote } from './note.js';
import { CopyProgress, type Tell } from './progress.js';
import { recreationsIn } from './recreations.js';
import { walk, type Walked } from './walk.js';

export interface CopyJob {
  /** Connection strings, with credentials if the server wants any. */
  readonly from: string;
  readonly to: string;
  readonly tell: Tell;
}

export interface Copy {
  readonly copied: number;
  readonly compared: Walked;
  /** What was noted in the target; null where nothing is copied. */
  readonly note: CopyNote | null;
}

const REFUSED = [
  'The target holds something else',
  'A log is copied into an empty one, or into one that an earlier copy of the same log began. Nothing was changed.',
] as const;
const FAILED = [
  'The copy is not the same',
  'Has somebody else written to the target meanwhile? Do not use this copy: empty the target, and copy again.',
] as const;

/**
 * Copies a log, up to where it ends now, into another that is empty or holds a beginning of it, compares the two, and notes
 * in the target where what was copied ends. It
 * may be interrupted at any moment and begun again: it finds its place by what the target holds.
 * @throws CannotDo if the target holds something else, or something cannot be copied
 */
export const copyLog = async ({ from, to, tell }: CopyJob): Promise<Copy> => {
  const [source, target] = [EventLog.at(from), EventLog.at(to)];
  try {
    const head = await source.head();
    const recreations = await recreationsIn(source.events(head, COPIED_METADATA));
    const appender = new Appender(target);
    const comparing = new CopyProgress('There already', head, tell);
    let copying: CopyProgress | undefined;
    const before = await walk({
      ...{ source, target, head, recreations, refusal: REFUSED },
      onSame: (event) => comparing.passed(event),
      onMissing: async (planned) => {
        if (!copying) {
          comparing.done();
          copying = new CopyProgress('Copying', head, tell);
        }
        await appender.take(planned);
        copying.passed(planned.event);
      },
    });
    await appender.flush();
    (copying ?? comparing).done();
    if (appender.written === 0) return { copied: 0, compared: before, note: await noteCopy(source, target, before) };
    const verifying = new CopyProgress('Comparing', head, tell);
    const compared = await walk({
      ...{ source, target, head, recreations, refusal: FAILED },
      onSame: (event) => verifying.passed(event),
      onMissing: async ({ event }) => {
        throw new CannotDo(`${FAILED[0]}: ${placeOf(event)} is missing.`, FAILED[1]);
      },
    });
    verifying.done();
    return { copied: appender.written, compared, note: await noteCopy(source, target, compared) };
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
};
