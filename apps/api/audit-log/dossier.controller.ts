import { Controller, Get, Inject, Query, Req, Res, StreamableFile, UseGuards, UsePipes } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { NamesOfPeople } from '#libs/asking/names-of-people.js';
import { MOST_IN_A_DOSSIER, TakeDossier } from '#libs/asking/questions/dossier.js';
import type { Reader } from '#libs/asking/reader.js';
import { recordedWithin } from '#libs/asking/recorded-within.js';
import { dossierOf } from '#libs/dossier/dossier-of.js';
import { archiveOf } from '#libs/dossier/files/archive.js';
import { htmlFile } from '#libs/dossier/files/html-file.js';
import type { Clock } from '#libs/kernel/clock.js';
import { CLOCK } from '#libs/platform/tokens.js';
import { instantInWords } from '#libs/words/dates.js';
import { AnswersAs } from '../http/accept.js';
import { STANDALONE_PAGE } from '../http/standalone-page.js';
import { RequestValidation } from '../http/validation.pipe.js';
import type { ActingRequest } from '../identity/acting-request.js';
import { CurrentReader } from '../identity/current-reader.js';
import { mustBeJustNow } from '../identity/export.guard.js';
import { LinkedFromPages } from '../identity/linked-from-pages.js';
import { ReaderGuard } from '../identity/reader.guard.js';
import { WithOrWithoutToken } from '../identity/with-or-without-token.js';
import { AnswersProblems } from '../problems/answers-problems.js';
import { Problem } from '../problems/problem.js';
import { Questions } from '../queries/questions.js';
import { DossierDto } from './dossier.dto.js';
import { DossierProofs } from './dossier-proofs.js';

const [HTML, ZIP] = ['text/html', 'application/zip'] as const;

const ABOUT = `Of one thing (\`kind\` and \`id\`), or of what was recorded in a period (\`from\`, \`to\`), at most ${MOST_IN_A_DOSSIER} entries: the facts, what it is
linked to, its papers' words, every entry with who, when and why, and how far each is proved. As \`html\` a page that needs nothing beside
itself and prints; as \`zip\` the page with the proof of every entry (C2SP tlog-proof), the events themselves for whoever may take
them along, the checkpoint, the verifier, and HOW-TO-CHECK.txt. For one moment, one published note and one reader's rights it is the same.`;

/** What people wrote stands in the page escaped, and is run by no browser even so. */
const POLICY = `sandbox; ${STANDALONE_PAGE}`;

const wrong = (field: string, message: string) =>
  new Problem('invalid-parameter', message, { errors: [{ field, message }] });

const namedIn = ({ kind, id, from, to }: DossierDto) => {
  if (kind !== undefined && id !== undefined) return { kind, id };
  if (kind !== undefined || id !== undefined) throw wrong('id', 'Give both `kind` and `id`, or neither.');
  if (from === undefined && to === undefined) throw wrong('id', 'Say of what: `kind` and `id`, or `from` and `to`.');
  return null;
};

const periodInWords = (within: { readonly from?: string; readonly to?: string }): string | null =>
  within.from === undefined && within.to === undefined
    ? null
    : [
        'What was recorded',
        ...(within.from === undefined ? [] : [`from ${instantInWords(within.from)}`]),
        ...(within.to === undefined ? [] : [`before ${instantInWords(within.to)}`]),
      ].join(' ');

@Controller('v1/audit/dossier')
@ApiTags('Audit trail')
@UsePipes(RequestValidation)
export class DossierController {
  constructor(
    private readonly questions: Questions,
    private readonly names: NamesOfPeople,
    private readonly proofs: DossierProofs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @UseGuards(ReaderGuard)
  @AnswersAs(HTML, ZIP)
  @ApiOperation({
    operationId: 'takeDossier',
    summary: 'A dossier of a thing or a period, with its proofs',
    description: ABOUT,
  })
  @ApiOkResponse({
    description: 'The dossier',
    content: {
      [HTML]: { schema: { type: 'string' } },
      [ZIP]: { schema: { type: 'string', format: 'binary' } },
    },
  })
  @AnswersProblems(400, 401, 403, 404, 410, 503)
  @WithOrWithoutToken()
  @LinkedFromPages('always')
  async take(
    @CurrentReader() reader: Reader,
    @Query() parameters: DossierDto,
    @Req() request: ActingRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const named = namedIn(parameters);
    const { format, from, to, kind: _, id: __, ...fresh } = parameters;
    mustBeJustNow(request, this.clock);
    const within = recordedWithin({ from, to });
    const answer = await this.questions.answer(new TakeDossier(this.questions.asked(reader, fresh), { named, within }));
    const { entries, moreThanMost, proofs } = answer.value;
    if (moreThanMost)
      throw wrong(
        'from',
        `One dossier holds ${MOST_IN_A_DOSSIER} entries, and there are more: take several, each of fewer days.`,
      );
    const { checkpoint, proving } = await this.proofs.of(reader, entries, { proofs, withFiles: format === 'zip' });
    const people = await this.names.for(reader, answer.position);
    const byEntry = new Map(entries.map((entry, n) => [entry, proving[n]!]));
    const dossier = dossierOf(answer, {
      people,
      period: periodInWords(within),
      checkpoint,
      proving: (entry) => byEntry.get(entry)!,
    });
    const name = `dossier-${named ? `${named.kind}-${named.id}` : 'of-a-period'}-at-${answer.position}`;
    response.set({ 'Cache-Control': 'no-store' });
    if (format === 'zip') {
      const bytes = archiveOf(dossier, proving);
      return new StreamableFile(bytes, {
        type: ZIP,
        disposition: `attachment; filename="${name}.zip"`,
        length: bytes.length,
      });
    }
    response.set({ 'Content-Security-Policy': POLICY });
    const bytes = htmlFile(dossier);
    return new StreamableFile(bytes, { type: `${HTML}; charset=utf-8`, disposition: 'inline', length: bytes.length });
  }
}
