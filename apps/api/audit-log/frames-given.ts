import { Injectable } from '@nestjs/common';
import { FindExportable } from '#libs/asking/questions/proofs.js';
import type { Reader } from '#libs/asking/reader.js';
import { EVERY_STREAM, NO_STREAM, positionOfLeaf, type StreamsGiven } from '#libs/audit/index.js';
import { scopesFor } from '#libs/domain/rights/may-do.js';
import { isEverywhere } from '#libs/domain/rights/scope.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { Questions } from '../queries/questions.js';
import { PublishedLog } from './published-log.js';

/** A day after all days for which anything is recorded, so that what takes effect later is told too. */
const EVER: PlainDate = '9999-12-31';

/** Whose frames somebody is given in an export: the streams of what they may take along. */
@Injectable()
export class FramesGiven {
  constructor(
    private readonly questions: Questions,
    private readonly log: PublishedLog,
  ) {}

  /**
   * A reviewer of some bodies is given the streams of the things that these bodies had when the last leaf was recorded. So a
   * stream is given whole or not at all, and two exports of one checkpoint give the same.
   */
  async to(reader: Reader, size: bigint): Promise<StreamsGiven> {
    const scopes = reader.is === 'actor' ? scopesFor(reader.rights, { deed: 'export' }) : [];
    if (scopes.length === 0) return NO_STREAM;
    if (scopes.some(isEverywhere)) return EVERY_STREAM;
    const known = await this.log.look((_, { tx }) => positionOfLeaf(tx, size));
    const at = { moment: { known, on: EVER }, now: false, key: undefined };
    return async (streams) =>
      (await this.questions.answer(new FindExportable({ reader, at, minPosition: known }, { streams }))).value;
  }
}
