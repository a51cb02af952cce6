import { Controller, Get, Inject, NotFoundException, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import type { Readers } from '#libs/asking/reader.js';
import { ChangeWaitingPaper, PutPaperAway } from '#libs/doing/papers/change-waiting-paper.js';
import { BringPaper } from '#libs/doing/papers/bring-paper.js';
import { GetWaitingDraft, ReadWaitingPaper, type WaitingDraft } from '#libs/doing/papers/get-waiting-draft.js';
import { RecordWaitingPaper } from '#libs/doing/papers/record-waiting-paper.js';
import { DocumentStore } from '#libs/documents/index.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { importKey } from '#libs/domain/document-import/natural-key.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { READERS } from '#libs/platform/tokens.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { Forms } from '../forms/forms.js';
import { Uploads } from '../forms/uploads.js';
import { Pages } from '../frame/pages.js';
import { WhoIsHere } from '../sign-in/who-is-here.js';
import { draftPage, type DraftSent } from './draft-page.js';
import { newPaperPage } from './new-paper-page.js';
import { changeIn, reasonIn } from './read-draft-form.js';
import { PAPER_FORM, paperIn, takePaper } from './read-paper-form.js';
import { waitingTextPage } from './waiting-text-page.js';

/** The status of a page whose form is wrong. */
const WRONG = 422;
const SHA_256 = /^[0-9a-f]{64}$/;
const DEED = { deed: 'bring in a paper' } as const;

/** Bring in a paper: read it, look at its draft, record it. */
@Controller('papers')
@UseFilters(PageErrors)
export class PapersController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly uploads: Uploads,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly documents: DocumentStore,
    private readonly who: WhoIsHere,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  @Get('new')
  async new(@Req() request: Request, @Res() response: Response) {
    const kept = await this.forms.keptFor(request);
    return this.pages.show(newPaperPage(kept ?? undefined), request, response);
  }

  @Post('new')
  async bring(@Req() request: Request, @Res() response: Response) {
    const form = { ...PAPER_FORM, name: 'paper-form', operation: DEED, take: takePaper };
    const { by, sent } = await this.uploads.take(request, response, form);
    const { file, said, faults } = paperIn(sent);
    const wrong = (all: typeof faults) =>
      this.pages.show(newPaperPage({ typed: sent.typed, faults: all }), request, response, WRONG);
    if (file === null || faults.length > 0) return wrong(faults);
    const brought = await this.commands.execute(new BringPaper(file, said, by.rights));
    if (brought.is === 'refused') return wrong([brought]);
    const to = brought.is === 'waiting' ? `/papers/${brought.sha256}` : `/imports/${brought.importId}?done=before`;
    return response.set('Cache-Control', 'no-store').redirect(303, to);
  }

  @Get(':sha256')
  async draft(@Param('sha256') sha256: string, @Req() request: Request, @Res() response: Response) {
    const found = await this.found(sha256, request);
    const kept = await this.forms.keptFor(request);
    return this.pages.show(draftPage(sha256, found, this.documents, kept ?? undefined), request, response);
  }

  @Get(':sha256/text')
  text(@Param('sha256') sha256: string, @Req() request: Request, @Res() response: Response) {
    return this.pages.show(waitingTextPage(sha256, this.documents), request, response);
  }

  @Post(':sha256')
  async confirm(@Param('sha256') sha256: string, @Req() request: Request, @Res() response: Response) {
    if (!SHA_256.test(sha256)) throw new NotFoundException();
    const { who, typed } = await this.forms.received(request, 'draft-form');
    const by = await this.forms.authorFor(who, request, DEED);
    const { do: what = '', ...fields } = typed;
    const to = (address: string) => response.set('Cache-Control', 'no-store').redirect(303, address);
    if (what === 'put-away') {
      await this.commands.execute(new PutPaperAway(sha256));
      return to('/papers/new?done=put-away');
    }
    const found = await this.queries.execute(new ReadWaitingPaper(sha256));
    // A second post of the same form: it is being recorded.
    if (found === null) return to(`/imports/${naturalId(importKey(sha256))}`);
    const again = async (sent: DraftSent) => {
      const now = await this.queries.execute(new GetWaitingDraft(sha256, by.rights));
      return this.pages.show(draftPage(sha256, now, this.documents, sent), request, response, WRONG);
    };
    const { to: change, faults } = changeIn(found, fields);
    const { reason, faults: ofReason } = reasonIn(fields);
    const wrong = [...faults, ...ofReason];
    if (wrong.length > 0) return again({ typed: fields, faults: wrong });
    await this.commands.execute(new ChangeWaitingPaper(change));
    if (what !== 'record') {
      const page = /^page-(\d{1,6})$/.exec(what)?.[1] ?? fields['page'] ?? '1';
      return to(`/papers/${sha256}?${new URLSearchParams({ page, done: 'saved' }).toString()}`);
    }
    const started = await this.commands.execute(new RecordWaitingPaper(sha256, reason, by));
    if (!started.ok) {
      const { field = null, message } = started.refusal;
      return again({ typed: fields, faults: [{ field, message }] });
    }
    await this.forms.waitFor(started.reached);
    return to(`/imports/${started.importId}`);
  }

  /** Who may not look at it is told so by the page. */
  private async found(sha256: string, request: Request): Promise<WaitingDraft | null> {
    const who = await this.who.at(request);
    if (who === null || !SHA_256.test(sha256)) return null;
    const rights = await this.readers.rightsToAct(who.personId);
    return mayAnywhere(rights, { question: 'ListWaitingPapers' })
      ? this.queries.execute(new GetWaitingDraft(sha256, rights))
      : null;
  }
}
