import { Controller, Get, NotFoundException, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RECORD_KINDS, type RecordKind } from '#libs/domain/deciders.js';
import { STORY_KINDS, type StoryKind } from '#libs/read-models/story/story.js';
import { ALARMS } from './alarms/alarms-page.js';
import { BODIES } from './bodies/bodies-page.js';
import { BOARD } from './board/board-page.js';
import { DISCREPANCIES } from './board/discrepancies-page.js';
import { CHANGES } from './changes/changes-page.js';
import { COMPARISON, differencePage } from './compare/compare-pages.js';
import { DESK } from './desk/desk-page.js';
import { PageErrors } from './errors/page-errors.filter.js';
import { addressesOf as of, KindOf } from './frame/kind-in-address.js';
import { Pages } from './frame/pages.js';
import { ORDER_OF_ENTRIES } from './order-of-entries/order-of-entries-page.js';
import { replayPage } from './replay/replay-page.js';
import { LIST_PARAMETERS, listPage } from './things/list-page.js';
import { thingPage } from './things/thing-page.js';
import { TOLD_BOARD, toldPage } from './told/told-pages.js';

/** Bodies are shown as a tree, unless some of them are asked for. */
const narrows = (query: Request['query']): boolean => LIST_PARAMETERS.some((name) => query[name] !== undefined);

/** Every page but the last, which says that there is none. */
@Controller()
@UseFilters(PageErrors)
export class PagesController {
  constructor(private readonly pages: Pages) {}

  @Get()
  board(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(BOARD, request, response);
  }

  @Get('discrepancies')
  discrepancies(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(DISCREPANCIES, request, response);
  }

  @Get('desk')
  desk(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(DESK, request, response);
  }

  @Get('changes')
  changes(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(CHANGES, request, response);
  }

  @Get('alarms')
  alarms(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(ALARMS, request, response);
  }

  @Get('order-of-entries')
  orderOfEntries(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(ORDER_OF_ENTRIES, request, response);
  }

  @Get('compare')
  compare(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(COMPARISON, request, response);
  }

  @Get('told')
  told(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(TOLD_BOARD, request, response);
  }

  @Get(of(RECORD_KINDS))
  list(@KindOf() kind: RecordKind, @Req() request: Request, @Res() response: Response) {
    if (kind === 'body' && !narrows(request.query)) return this.pages.show(BODIES, request, response);
    return this.pages.show(listPage(kind), request, response);
  }

  @Get(of(RECORD_KINDS, '/:id'))
  thing(@KindOf() kind: RecordKind, @Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.pages.show(thingPage(kind, id), request, response);
  }

  @Get(of(RECORD_KINDS, '/:id/compare'))
  difference(@KindOf() kind: RecordKind, @Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.pages.show(differencePage(kind, id), request, response);
  }

  @Get(of(RECORD_KINDS, '/:id/told'))
  toldOf(@KindOf() kind: RecordKind, @Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.pages.show(toldPage(kind, id), request, response);
  }

  @Get(of(STORY_KINDS, '/:id/replay'))
  replay(@KindOf() kind: StoryKind, @Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.pages.show(replayPage(kind, id), request, response);
  }
}

/** Every address that nothing else answers. It must be the last of all controllers. */
@Controller()
@UseFilters(PageErrors)
export class MissingPageController {
  @Get('*path')
  missing(): never {
    throw new NotFoundException();
  }
}
