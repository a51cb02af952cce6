import { Controller, Get, Header, Inject, Query, Req, Res, UseGuards, UsePipes } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Reader } from '#libs/asking/reader.js';
import { consistencyProof, inclusionProof, leafAt } from '#libs/audit/index.js';
import type { BackwardsReading } from '#libs/kernel/event-store.js';
import { EVENT_STORE } from '#libs/platform/tokens.js';
import { keptBy } from '../http/kept-by.js';
import { RequestValidation } from '../http/validation.pipe.js';
import type { ActingRequest } from '../identity/acting-request.js';
import { CurrentReader } from '../identity/current-reader.js';
import { LinkedFromPages } from '../identity/linked-from-pages.js';
import { ReaderGuard } from '../identity/reader.guard.js';
import { WithOrWithoutToken } from '../identity/with-or-without-token.js';
import { AnswersProblems } from '../problems/answers-problems.js';
import { Problem } from '../problems/problem.js';
import { AnswersText } from './plain-text.js';
import { ConsistencyDto, InclusionDto } from './proof.dto.js';
import { Provable } from './provable.js';
import { PublishedLog } from './published-log.js';

const INCLUSION = `A proof (C2SP tlog-proof) that a leaf is in the log, with the published checkpoint; \`extra\` is the leaf. It can be kept and checked
offline. It shows that *some* leaf stands there: make the leaf of the event that you mean, and compare. By \`index\` it is everybody's; by
\`stream\` and \`rev\` it is for whoever may read the thing. \`not-sealed-yet\` says when to ask again.`;

const CONSISTENCY = `The hashes that lead from the tree of an earlier checkpoint to that of a later one, which then has all leaves of the earlier at the
same places. The text is the body of add-checkpoint (C2SP tlog-witness): \`old <from>\`, the hashes, an empty line, the later note.`;

const wrong = (field: string, message: string) =>
  new Problem('invalid-parameter', message, { errors: [{ field, message }] });

/** One answer for both, so that nobody learns from it whether an entry exists that they may not read. */
const never = () => new Problem('not-found', 'There is no such entry, or you may not read it.');

const notYet = () =>
  new Problem(
    'not-sealed-yet',
    'It is recorded, and no published checkpoint covers it yet: ask again in a moment.',
    {},
    { 'Retry-After': '2' },
  );

/** Proofs that somebody keeps, and checks with tools that we did not write. */
@Controller('audit/proof')
@ApiTags('Audit log')
@UsePipes(RequestValidation)
export class ProofController {
  constructor(
    private readonly log: PublishedLog,
    private readonly provable: Provable,
    @Inject(EVENT_STORE) private readonly store: BackwardsReading,
  ) {}

  @Get('inclusion')
  @UseGuards(ReaderGuard)
  @AnswersText('The proof')
  @ApiOperation({
    operationId: 'proveInclusion',
    summary: 'A proof that an event is in the audit log',
    description: INCLUSION,
  })
  @AnswersProblems(400, 401, 404, 410, 503)
  @WithOrWithoutToken()
  @LinkedFromPages('always')
  async inclusion(
    @CurrentReader() reader: Reader,
    @Query() { index, stream, rev, minPosition }: InclusionDto,
    @Req() request: ActingRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const byIndex = index !== undefined && stream === undefined && rev === undefined;
    if (!byIndex && (index !== undefined || stream === undefined || rev === undefined))
      throw wrong('index', 'Give either `index`, or `stream` and `rev`.');
    const text = byIndex
      ? await this.ofLeaf(BigInt(index))
      : await this.ofEvent(reader, { stream: stream!, revision: BigInt(rev!) }, minPosition);
    response.set('Cache-Control', keptBy(request));
    return text;
  }

  @Get('consistency')
  @Header('Cache-Control', 'no-cache')
  @AnswersText('The proof, with the later note')
  @ApiOperation({
    operationId: 'proveConsistency',
    summary: 'A proof that the audit log only grew',
    description: CONSISTENCY,
  })
  @AnswersProblems(400, 404, 503)
  consistency(@Query() { from, to }: ConsistencyDto): Promise<string> {
    if (from === undefined) throw wrong('from', 'Say how many leaves the earlier checkpoint has.');
    return this.log.read(async ({ origin, size }, { tx, tree }) => {
      const [old, later] = [BigInt(from), to === undefined ? size : BigInt(to)];
      if (old > later) throw wrong('from', 'The earlier checkpoint has more leaves than the later one.');
      const proof = later > size ? null : await consistencyProof(tx, { origin, from: old, to: later }, tree);
      if (proof === null) throw wrong('to', `No checkpoint of ${later} leaves is published.`);
      return proof;
    });
  }

  private ofLeaf(index: bigint): Promise<string> {
    return this.log.read(async (is, { tx, tree }) => {
      if (index >= is.size) throw new Problem('not-found', 'The published checkpoint covers no such leaf.');
      return inclusionProof(tx, is, index, tree);
    });
  }

  private async ofEvent(
    reader: Reader,
    place: { readonly stream: string; readonly revision: bigint },
    minPosition: string | undefined,
  ): Promise<string> {
    const fresh = minPosition === undefined ? {} : { minPosition };
    if (!(await this.provable.isTo(reader, place.stream, fresh))) throw never();
    const { index, proof } = await this.log.look(async (is, { tx, tree }) => {
      const index = is && (await leafAt(tx, place));
      return {
        index,
        proof: is && index !== null && index < is.size ? await inclusionProof(tx, is, index, tree) : null,
      };
    });
    if (proof !== null) return proof;
    if (index !== null || (await this.isRecorded(place))) throw notYet();
    throw never();
  }

  private async isRecorded({ stream, revision }: { readonly stream: string; readonly revision: bigint }) {
    const [found] = await this.store.readBackwards(stream, revision + 1n, 1);
    return found?.revision === revision;
  }
}
