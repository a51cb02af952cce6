import { parseStreamId, streamId } from '#libs/kernel/stream-id.js';
import { idOf, firstEntry, type Named } from '../not-there.js';
import { answers, Question } from '../question.js';
import { QuestionRefused } from '../refusals.js';

/**
 * The stream of a thing whose entries its reader may prove: who reads all that was recorded of it. What is published of it has
 * revisions of its own, which no leaf has.
 */
export class GetProvable extends Question<string, Named> {}

/** Those of these streams whose things somebody may take along whole. */
export class FindExportable extends Question<ReadonlySet<string>, { readonly streams: readonly string[] }> {}

export const handlers = [
  answers(GetProvable, async (named, { whole, rows }) => {
    if (rows === 'public') throw new QuestionRefused({ is: 'not-in-record', ...named });
    await firstEntry(whole, named);
    return streamId(named.kind, idOf(named));
  }),
  answers(FindExportable, async ({ streams }, { view }) => {
    const things = await view.found(streams.filter((stream) => parseStreamId(stream) !== null));
    return new Set(things.map(({ stream }) => stream));
  }),
];
