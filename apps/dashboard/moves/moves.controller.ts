import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RECORD_KINDS, type RecordKind } from '#libs/domain/deciders.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { addressesOf, KindOf } from '../frame/kind-in-address.js';
import { MoveForms } from './move-forms.js';

const NEW = addressesOf(RECORD_KINDS, '/do/:verb');
const OF_THING = addressesOf(RECORD_KINDS, '/:id/do/:verb');

/** The forms by which the record is changed: one for each move, and one for each way in which something begins. */
@Controller()
@UseFilters(PageErrors)
export class MovesController {
  constructor(private readonly moves: MoveForms) {}

  @Get(NEW)
  askNew(@KindOf() kind: RecordKind, @Param('verb') verb: string, @Req() request: Request, @Res() response: Response) {
    return this.moves.show({ kind, id: null, verb }, request, response);
  }

  @Post(NEW)
  sendNew(@KindOf() kind: RecordKind, @Param('verb') verb: string, @Req() request: Request, @Res() response: Response) {
    return this.moves.send({ kind, id: null, verb }, request, response);
  }

  @Get(OF_THING)
  ask(
    @KindOf() kind: RecordKind,
    @Param() { id = '', verb = '' }: Readonly<Record<string, string>>,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    return this.moves.show({ kind, id, verb }, request, response);
  }

  @Post(OF_THING)
  send(
    @KindOf() kind: RecordKind,
    @Param() { id = '', verb = '' }: Readonly<Record<string, string>>,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    return this.moves.send({ kind, id, verb }, request, response);
  }
}
