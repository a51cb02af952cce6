import { Body, type Type } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { lifecycleOf, type MovableKind } from '#libs/domain/moves.js';
import { isBeginning, isByHand, type Move } from '#libs/domain/shared/moves/lifecycle.js';
import { pascal } from '../http/pascal.js';
import type { Resource } from '../record/resource.js';
import type { ActDto } from './act.dto.js';
import { changedOf, madeOf, type Entered } from './answer.js';
import { bodyClass } from './body-class.js';
import { CarryOutMove } from './carry-out-move.js';
import { By, Requested, type Author, type ChangeRequest } from './change-request.js';
import { Change, CommandsOn, Creation } from './decorators.js';
import { told } from './told.js';

/** The use case by which something new of a kind is begun. */
type Beginning = (told: object, by: Author, act: ActDto) => Command<Entered>;

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A controller of every move of one kind of thing that is made by hand: a method each, made from the move's description. */
export const commandsController = <K extends MovableKind>(resource: Resource<K>, beginning: Beginning): Type => {
  const { kind, path } = resource;

  @CommandsOn(resource)
  class CommandsController {
    constructor(readonly bus: CommandBus) {}
  }
  const methods = CommandsController.prototype as unknown as Record<string, unknown>;

  const add = (type: string, move: Move) => {
    const { verb, summary, fields = {} } = move;
    const name = camel(verb);
    const begin = async function (this: CommandsController, by: Author, body: ActDto) {
      return madeOf(path, await this.bus.execute(beginning(told(fields, body), by, body)));
    };
    const change = async function (this: CommandsController, request: ChangeRequest, body: ActDto) {
      return changedOf(kind, await this.bus.execute(new CarryOutMove(request, type, told(fields, body), body)));
    };
    // Operation ids in the OpenAPI document are made of the names of the method and of the class.
    methods[name] = Object.defineProperty(isBeginning(move) ? begin : change, 'name', { value: name });
    const about = isBeginning(move) ? By() : Requested(kind);
    const operation = isBeginning(move) ? Creation(resource, summary) : Change(resource, verb, summary);
    about(methods, name, 0);
    Body()(methods, name, 1);
    // What the compiler writes for a method that is spelled out: Nest makes and checks the body by it.
    Reflect.defineMetadata('design:paramtypes', [Object, bodyClass(type, fields)], methods, name);
    operation(methods, name, Object.getOwnPropertyDescriptor(methods, name) as PropertyDescriptor);
  };

  for (const [type, move] of Object.entries(lifecycleOf(kind).moves)) if (isByHand(move)) add(type, move);
  Object.defineProperty(CommandsController, 'name', { value: `${pascal(kind)}CommandsController` });
  return CommandsController;
};
