import { Body, Query, UseGuards, type Type } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { isRecordKind } from '#libs/domain/deciders.js';
import { lifecycleOf, type MovableKind } from '#libs/domain/moves.js';
import { roleOfMove } from '#libs/domain/history/deciding/asked.js';
import { isBeginning, isByHand, type Move, type OfferedMove } from '#libs/domain/shared/moves/lifecycle.js';
import { WITHDRAW_ENTRY } from '#libs/domain/shared/moves/withdraw-entry.js';
import { inWords } from '#libs/domain/rights/in-words.js';
import { allowedTo, operationOf } from '#libs/domain/rights/operation.js';
import type { Author, ChangeRequest } from '#libs/doing/author.js';
import { CarryOutMove } from '#libs/doing/carry-out-move.js';
import type { Entered } from '#libs/doing/outcome.js';
import { asksForSignInJustNow } from '#libs/domain/rights/just-now.js';
import { Does } from '../identity/does.js';
import { JustNowGuard } from '../identity/just-now.guard.js';
import { descriptionOf } from '../openapi/move-description.js';
import { ofCommand } from '../openapi/operation-ids.js';
import type { Resource } from '../record/resource.js';
import { ActDto, BeginningDto, ReasonDto, StepActDto, type ActBody } from './act.dto.js';
import { changedOf, madeOf } from './answer.js';
import { bodyClass } from './body-class.js';
import { By, Requested } from './change-request.js';
import { Change, CommandsOn, Creation } from './decorators.js';
import { PreviewDto } from './preview.dto.js';
import { Receipts } from './receipts.js';
import { told } from './told.js';

/** The use case by which something new of a kind is begun; `type`: the command that it begins with. */
type Beginning = (type: string, told: object, by: Author, act: BeginningDto, preview: boolean) => Command<Entered>;

const JUST_NOW = 'It asks for a sign-in of the last five minutes (`sign-in-again`).';

/** Nothing of the kind is begun by hand. */
const nobodyBegins: Beginning = (type) => {
  throw new Error(`${type} is no command that somebody gives.`);
};

/** What a move's body says beside its fields. */
const actOf = (move: Move): Type<ReasonDto> => {
  if (isBeginning(move)) return BeginningDto;
  return roleOfMove(move) === 'step' ? StepActDto : ActDto;
};

/** A controller of every move of one kind of thing that is made by hand: a method each, made from the move's description. */
export const commandsController = <K extends MovableKind>(
  resource: Resource<K>,
  beginning: Beginning = nobodyBegins,
): Type => {
  const { kind, path } = resource;

  @CommandsOn(resource)
  class CommandsController {
    constructor(
      readonly bus: CommandBus,
      readonly receipts: Receipts,
    ) {}
  }
  const methods = CommandsController.prototype as unknown as Record<string, unknown>;

  const [first] = Object.entries(lifecycleOf(kind).moves).find(([, move]) => isBeginning(move) && isByHand(move)) ?? [];

  /** `act`: the class of what its body says beside its fields. */
  const add = (type: string, move: Move | typeof WITHDRAW_ENTRY, act: Type<ReasonDto>) => {
    const begins = 'from' in move && isBeginning(move);
    const { verb, summary, fields = {} }: OfferedMove = move;
    const name = ofCommand(type, verb, kind);
    const begin = async function (
      this: CommandsController,
      by: Author,
      body: BeginningDto,
      { preview = false }: PreviewDto,
    ) {
      const entered = await this.bus.execute(beginning(type, told(fields, body), by, body, preview));
      return madeOf(path, entered, { preview, receipts: this.receipts });
    };
    const change = async function (
      this: CommandsController,
      request: ChangeRequest,
      body: ActBody,
      { preview = false }: PreviewDto,
    ) {
      const outcome = await this.bus.execute(new CarryOutMove(request, type, told(fields, body), body, preview));
      const isRepeatable = request.key !== null;
      return changedOf(kind, outcome, { preview, receipts: this.receipts, isRepeatable });
    };
    // The documentation finds what a method takes by the method's own name.
    methods[name] = Object.defineProperty(begins ? begin : change, 'name', { value: name });
    const by = begins ? By() : Requested(kind);
    const does = operationOf(kind, type);
    const about = {
      operationId: name,
      summary,
      description: [
        descriptionOf(move),
        inWords(allowedTo(does)),
        ...(asksForSignInJustNow(does) ? [JUST_NOW] : []),
      ].join(' '),
    };
    const operation = begins ? Creation(resource, type === first ? null : verb, about) : Change(resource, verb, about);
    by(methods, name, 0);
    Body()(methods, name, 1);
    Query()(methods, name, 2);
    // What the compiler writes for a method that is spelled out: Nest makes and checks the body by it.
    const types = [Object, bodyClass(type, fields, act), PreviewDto];
    Reflect.defineMetadata('design:paramtypes', types, methods, name);
    const descriptor = Object.getOwnPropertyDescriptor(methods, name) as PropertyDescriptor;
    operation(methods, name, descriptor);
    Does(does)(methods, name, descriptor);
    if (asksForSignInJustNow(does)) UseGuards(JustNowGuard)(methods, name, descriptor);
  };

  for (const [type, move] of Object.entries(lifecycleOf(kind).moves)) if (isByHand(move)) add(type, move, actOf(move));
  if (isRecordKind(kind)) add('WithdrawEntry', WITHDRAW_ENTRY, ReasonDto);
  return CommandsController;
};
