import { Injectable } from '@nestjs/common';
import { GetProvable } from '#libs/asking/questions/proofs.js';
import type { Reader } from '#libs/asking/reader.js';
import { QuestionRefused } from '#libs/asking/refusals.js';
import { isKind } from '#libs/domain/kinds.js';
import { mayDo } from '#libs/domain/rights/may-do.js';
import { mayReadAccessLog } from '#libs/domain/rights/reading-access-log.js';
import { NOWHERE } from '#libs/domain/rights/scope.js';
import { isSealed } from '#libs/kernel/sealed.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import type { FreshDto } from '../queries/parameters.dto.js';
import { Questions } from '../queries/questions.js';

/** The streams in which the log tells of itself. */
const OWN = /^audit-log-/;
const SETTINGS = /^\$\$/;

/** Which streams somebody may have proofs of: those of what they may read whole. */
@Injectable()
export class Provable {
  constructor(private readonly questions: Questions) {}

  /** Throws `QuestionRefused` where it is not known yet: the read models do not hold the position that is waited for. */
  async isTo(reader: Reader, stream: string, fresh: Pick<FreshDto, 'minPosition'>): Promise<boolean> {
    if (!isSealed(stream)) return false;
    if (OWN.test(stream)) return true;
    if (reader.is !== 'actor') return false;
    if (SETTINGS.test(stream)) return mayDo(reader.rights, { deed: 'export' }, NOWHERE);
    const { kind, id } = parseStreamId(stream)!;
    if (kind === 'access') return mayReadAccessLog(reader.rights);
    if (!isKind(kind)) return false;
    return this.questions
      .answer(new GetProvable(this.questions.asked(reader, fresh), { kind, id }))
      .then(() => true)
      .catch(isNoneOfTheirs);
  }
}

/** Refusals that say that the reader may not read the thing, or that there is none: both answer `false`. */
const isNoneOfTheirs = (error: unknown): false => {
  const is = error instanceof QuestionRefused ? error.refusal.is : null;
  if (is === 'not-in-record' || is === 'not-then' || is === 'not-allowed') return false;
  throw error;
};
