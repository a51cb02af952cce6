import { BadRequestException, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { NamesOfPeople } from '#libs/asking/names-of-people.js';
import { GetManyThings } from '#libs/asking/questions/many.js';
import { FindCalled } from '#libs/asking/questions/move-page.js';
import { MOST_AT_ONCE, type OneOfMany } from '#libs/doing/carry-out-many.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { operationOf } from '#libs/domain/rights/operation.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { Forms } from '../forms/forms.js';
import { withAnother, withoutEmptyItems } from '../forms/lists.js';
import type { MoveByHand } from '../forms/offered-moves.js';
import { toldOf } from '../forms/read-fields.js';
import { typedReferences, type References } from '../forms/references.js';
import type { Fault, Typed } from '../forms/sent.js';
import { addressesOf, KindOf } from '../frame/kind-in-address.js';
import { Pages } from '../frame/pages.js';
import { actOf } from '../moves/act.js';
import { filterIn } from '../things/list-filter.js';
import { LIST_PARAMETERS } from '../things/list-address.js';
import { cameOf } from './came-of.js';
import { choosePage, titleOf } from './choose-page.js';
import { faultsOfAll } from './faults.js';
import { isOfMany, MANY_KINDS, manyPath, movesForMany, type ManyKind } from './for-many.js';
import { formPage } from './form-page.js';
import { ManyForms, type ReceivedMany } from './many-forms.js';
import { checkPage, recordedPage } from './pages.js';
import { tickedIn } from './ticks.js';

const WRONG = 422;

/** What was sent for many things of a kind: which move, and what it is told. */
interface Sent {
  readonly kind: ManyKind;
  readonly by: MoveByHand;
  readonly which: readonly string[];
  readonly typed: Typed;
}

/** The same move for many things that were ticked, with a result for each. */
@Controller()
@UseFilters(PageErrors)
export class ManyController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly many: ManyForms,
    private readonly names: NamesOfPeople,
    private readonly questions: QueryBus,
  ) {}

  /** Where a form comes back whose sign-in was over; else nothing is ticked yet. */
  @Get(addressesOf(MANY_KINDS, '/many'))
  async comesBack(@KindOf() kind: RecordKind, @Req() request: Request, @Res() response: Response) {
    if (!isOfMany(kind)) throw new BadRequestException();
    const kept = await this.forms.keptFor(request);
    const typed = kept?.typed ?? {};
    const which = tickedIn(typed).slice(0, MOST_AT_ONCE);
    const by = movesForMany(kind).find(({ type }) => type === kept?.type);
    return by === undefined
      ? this.pages.show(choosePage({ kind, which, typed, faults: [] }), request, response)
      : this.pages.show(this.formOf({ kind, by, which, typed }, []), request, response);
  }

  @Post(addressesOf(MANY_KINDS, '/many'))
  async send(@KindOf() kind: RecordKind, @Req() request: Request, @Res() response: Response) {
    if (!isOfMany(kind)) throw new BadRequestException();
    const received = await this.many.received(request, 'many-form', ({ do: type, go }) =>
      type === undefined || go === 'choose' ? { question: 'GetManyThings' } : operationOf(kind, type),
    );
    const { do: type, go = '', ...typed } = received.typed;
    const which = tickedIn(typed);
    const choose = (faults: readonly Fault[], of: Parameters<typeof choosePage>[0]['which'] = which) =>
      this.pages.show(
        choosePage({ kind, which: of, typed: received.typed, faults }),
        request,
        response,
        faults.length > 0 ? WRONG : 200,
      );
    if (go === 'all') return choose([], filterIn(kind, request.query));
    if (which.length === 0) return choose([{ field: null, message: 'Tick those that you mean.' }]);
    if (which.length > MOST_AT_ONCE)
      return choose(
        [{ field: null, message: `Tick no more than ${MOST_AT_ONCE} at once.` }],
        which.slice(0, MOST_AT_ONCE),
      );
    if (go === 'tick' || go === 'choose') return choose([]);
    const by = movesForMany(kind).find((each) => each.type === type);
    if (by === undefined) return choose([{ field: 'do', message: 'Choose what to do with each of them.' }]);
    const filled = withoutEmptyItems(by.move.fields ?? {}, typed);
    return this.asked({ kind, by, which, typed: filled }, go, received, request, response);
  }

  private async asked(sent: Sent, go: string, received: ReceivedMany, request: Request, response: Response) {
    const { kind, by, which, typed } = sent;
    const form = (faults: readonly Fault[], again: Typed = typed) =>
      this.pages.show(
        this.formOf({ ...sent, typed: again }, faults),
        request,
        response,
        faults.length > 0 ? WRONG : 200,
      );
    if (go.startsWith('add:')) return form([], withAnother(typed, go.slice('add:'.length)));
    if (go === 'form' || go === 'change') return form([]);
    const { told, faults } = toldOf(by.move.fields ?? {}, typed, await this.references(sent, received));
    const { act, faults: ofAct } = actOf(typed);
    if (faults.length + ofAct.length > 0) return form([...faults, ...ofAct]);
    const { things } = (await this.questions.execute(new GetManyThings(received.asked, { kind, which }))).value;
    const changes = things.map(({ id, revision }): OneOfMany => ({
      kind,
      id,
      expected: revision,
      type: by.type,
      told,
      act,
    }));
    const about = { kind, by, title: titleOf(kind), takes: LIST_PARAMETERS };
    if (go === 'record') {
      const outcomes = await this.many.carryOut(received, changes);
      return this.pages.show(recordedPage(cameOf(about, changes, outcomes, act)), request, response);
    }
    const tried = await this.many.tryOut(received, changes);
    const ofAll = faultsOfAll(tried);
    if (ofAll.length > 0) return form(ofAll);
    const hidden = Object.entries({ ...typed, do: by.type });
    const page = checkPage(cameOf(about, changes, tried, act), { action: manyPath(kind), hidden });
    return this.pages.show(page, request, response);
  }

  private formOf(sent: Sent, faults: readonly Fault[]) {
    return formPage({ ...sent, faults }, (reader) => this.names.active(reader));
  }

  /** By the references that were typed, the things. */
  private async references({ by, typed }: Sent, { asked }: ReceivedMany): Promise<References> {
    const refs = typedReferences(by.move.fields ?? {}, typed);
    const { value } = await this.questions.execute(new FindCalled(asked, { named: null, refs }));
    return (of, ref) =>
      value.findLast((each) => each.kind === of && each.ref.toLowerCase() === ref.toLowerCase())?.id ?? null;
  }
}
