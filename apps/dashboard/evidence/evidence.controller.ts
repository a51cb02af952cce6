import { Controller, Get, NotFoundException, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { KeepDocument, NotKept } from '#libs/doing/papers/keep-document.js';
import { RECORD_KINDS, type RecordKind } from '#libs/domain/deciders.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { CarryingOut } from '../forms/carrying-out.js';
import { faultsOf } from '../forms/faults.js';
import { Forms } from '../forms/forms.js';
import type { Fault } from '../forms/sent.js';
import { Uploads } from '../forms/uploads.js';
import { addressesOf, KindOf } from '../frame/kind-in-address.js';
import { Pages } from '../frame/pages.js';
import { evidencePage } from './evidence-page.js';
import { ADD_EVIDENCE, isEvidenced } from './may-add.js';
import { EVIDENCE_FORM, evidenceIn, typeOf, type FileTaken } from './read-evidence-form.js';

/** The status of a page whose form is wrong. */
const WRONG = 422;

const ADDRESSES = addressesOf(RECORD_KINDS.filter(isEvidenced), '/:id/evidence');

/** Evidence, uploaded on the page of what it is evidence of. */
@Controller()
@UseFilters(PageErrors)
export class EvidenceController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly uploads: Uploads,
    private readonly carrying: CarryingOut,
    private readonly commands: CommandBus,
  ) {}

  @Get(ADDRESSES)
  async form(@KindOf() kind: RecordKind, @Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    const kept = await this.forms.keptFor(request);
    const sent = kept === null ? undefined : { ...kept, kept: null };
    return this.pages.show(evidencePage(kind, id, sent), request, response);
  }

  @Post(ADDRESSES)
  async add(
    @KindOf() kind: RecordKind,
    @Param('id') asked: string,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    if (!isId(asked)) throw new NotFoundException();
    const id = spelledId(asked);
    const take = (bytes: AsyncIterable<Buffer>, file: { name: string; mediaType: string }) => this.keep(bytes, file);
    const form = { ...EVIDENCE_FORM, name: 'evidence-form', operation: ADD_EVIDENCE, take };
    const { by, sent } = await this.uploads.take(request, response, form);
    const { kept, told, reason, faults } = evidenceIn(sent);
    const wrong = (all: readonly Fault[]) =>
      this.pages.show(evidencePage(kind, id, { typed: sent.typed, faults: all, kept }), request, response, WRONG);
    if (kept === null || faults.length > 0) return wrong(faults);
    const facts = { ...told, document: kept.sha256, of: { [kind]: id } };
    const wanted = { kind: 'evidence', id: null, type: 'AddEvidence', told: facts, act: { reason } } as const;
    const { outcome, id: added } = await this.carrying.run({ ...wanted, typed: sent.typed }, by);
    if (!outcome.ok) return wrong(faultsOf(outcome.refusal));
    await this.forms.waitFor(outcome.reached);
    const recorded = outcome.position === null ? 'nothing' : String(outcome.position);
    return this.forms.leadTo(response, `/evidence/${added}?${new URLSearchParams({ recorded }).toString()}`);
  }

  /** The bytes are kept as they come; what it is that is wrong with them is told with the rest of the form. */
  private async keep(bytes: AsyncIterable<Buffer>, { name, mediaType }: { name: string; mediaType: string }) {
    const said = { name, mediaType: typeOf(name, mediaType) };
    try {
      const { document } = await this.commands.execute(new KeepDocument(bytes, said, null));
      return { sha256: document.sha256, name } satisfies FileTaken;
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      return { wrong: error.why === 'nothing came' ? 'The file is empty.' : error.message } satisfies FileTaken;
    }
  }
}
