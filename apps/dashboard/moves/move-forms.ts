import { BadRequestException, Injectable, NotFoundException, UnauthorizedException } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { NamesOfPeople } from '#libs/asking/names-of-people.js';
import { FindCalled } from '#libs/asking/questions/move-page.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { operationOf } from '#libs/domain/rights/operation.js';
import { parsePosition } from '#libs/kernel/position.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { CarryingOut, type Came } from '../forms/carrying-out.js';
import { faultsOf } from '../forms/faults.js';
import { Forms } from '../forms/forms.js';
import { withAnother, withoutEmptyItems } from '../forms/lists.js';
import { begins, movesByHand, needsDocument, type MoveByHand } from '../forms/offered-moves.js';
import { toldOf } from '../forms/read-fields.js';
import { typedReferences, type References } from '../forms/references.js';
import type { Fault, Typed } from '../forms/sent.js';
import { requestOf } from '../frame/asked.js';
import { Pages } from '../frame/pages.js';
import { actOf, NO_WAY, waysAround } from './act.js';
import { withDayOf } from './corrections.js';
import { movePage, type MoveAsked } from './move-page.js';

/** The status of a page whose form is wrong, and of one that somebody was faster than. */
const WRONG = 422;
const FASTER = 409;

/** Which move of which thing; `id`: null for something new. */
export interface MoveAddress {
  readonly kind: RecordKind;
  readonly id: string | null;
  readonly verb: string;
}

const moveAt = ({ kind, id, verb }: MoveAddress): MoveByHand => {
  const found = movesByHand(kind).find(({ move }) => move.verb === verb && begins(move) === (id === null));
  if (found === undefined || needsDocument(found.move)) throw new NotFoundException();
  return found;
};

/** The forms of moves: asked, checked, recorded. */
@Injectable()
export class MoveForms {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly carrying: CarryingOut,
    private readonly names: NamesOfPeople,
    private readonly bus: QueryBus,
  ) {}

  async show(address: MoveAddress, request: Request, response: Response): Promise<void> {
    const by = moveAt(address);
    const who = await this.forms.whoIs(request);
    if (who === null) throw new UnauthorizedException();
    await this.forms.authorFor(who, request, operationOf(address.kind, by.type));
    const sent = await this.forms.keptFor(request);
    await this.answer({ ...address, by, sent }, request, response);
  }

  async send(address: MoveAddress, request: Request, response: Response): Promise<void> {
    const by = moveAt(address);
    const { who, typed } = await this.forms.received(request, `${address.kind}-form`);
    const { go = 'check', do: _, ...sent } = typed;
    const fields = by.move.fields ?? {};
    const filled = withoutEmptyItems(fields, sent);
    const form = { ...address, by, sent: { typed: filled, faults: [] as readonly Fault[] } };
    if (go.startsWith('add:'))
      return this.answer({ ...form, sent: { typed: withAnother(filled, go.slice(4)), faults: [] } }, request, response);
    if (go === 'change') return this.answer(form, request, response);
    if (go !== 'check' && go !== 'record')
      throw new BadRequestException('This is not what the form of the page sends.');
    const references = await this.lookedUp(address, typedReferences(fields, filled), request);
    const { told, faults } = toldOf(fields, filled, references);
    const { act, faults: ofAct } = actOf(filled);
    const author = await this.forms.authorFor(who, request, operationOf(address.kind, by.type, told));
    const all = [...faults, ...ofAct];
    if (all.length > 0) return this.answer({ ...form, sent: { typed: filled, faults: all } }, request, response, WRONG);
    const wanted = { ...address, type: by.type, told: withDayOf(address.kind, by, told), act, typed: filled };
    const came = await this.carrying.run(wanted, author, go === 'check');
    return this.came(came, form, go === 'check', request, response);
  }

  private async came(came: Came, form: Asking, isPreview: boolean, request: Request, response: Response) {
    const { outcome, id } = came;
    if (!outcome.ok) return this.refused(came, form, request, response);
    // What was recorded under this name before is answered as it was then.
    if (isPreview && !outcome.replayed) return this.answer({ ...form, preview: outcome }, request, response);
    await this.forms.waitFor(outcome.reached);
    const recorded = outcome.position === null ? 'nothing' : String(outcome.position);
    const page = `/${KIND_WORDS[form.kind].path}/${id ?? ''}`;
    return this.forms.leadTo(response, `${page}?${new URLSearchParams({ recorded }).toString()}`);
  }

  private refused({ outcome, id }: Came, form: Asking, request: Request, response: Response) {
    if (outcome.ok) throw new Error('It was not refused.');
    const { refusal } = outcome;
    const { typed } = form.sent;
    if (refusal.code === 'lost-race') {
      if (form.id === null) {
        const faults = [{ field: null, message: 'It is in the record already, with other facts.' }];
        return this.answer({ ...form, sent: { typed, faults }, there: id }, request, response, WRONG);
      }
      const { seen = '', ...rest } = typed;
      return this.answer(
        { ...form, sent: { typed: rest, faults: [] }, lostAt: parsePosition(seen) },
        request,
        response,
        FASTER,
      );
    }
    const ways = 'rule' in refusal && refusal.rule !== undefined ? waysAround(form.by) : NO_WAY;
    return this.answer({ ...form, sent: { typed, faults: faultsOf(refusal) }, ways }, request, response, WRONG);
  }

  /** By the references that were typed, the things. */
  private async lookedUp({ kind, id }: MoveAddress, refs: readonly string[], request: Request): Promise<References> {
    const named = id === null ? null : { kind, id };
    const reader = await this.forms.readerOf(request);
    const { at } = requestOf({}, request.path, this.forms.clock);
    const { value } = await this.bus.execute(new FindCalled({ reader, at }, { named, refs }));
    return (of, ref) =>
      value.findLast((each) => each.kind === of && each.ref.toLowerCase() === ref.toLowerCase())?.id ?? null;
  }

  private async answer(asked: Omit<MoveAsked, 'persons'>, request: Request, response: Response, status = 200) {
    const persons = await this.names.active(await this.forms.readerOf(request));
    await this.pages.show(movePage({ ...asked, persons }), request, response, status);
  }
}

/** A form that was sent. */
type Asking = Omit<MoveAsked, 'persons' | 'sent'> & {
  readonly sent: { readonly typed: Typed; readonly faults: readonly Fault[] };
};
