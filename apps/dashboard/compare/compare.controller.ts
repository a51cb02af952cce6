import { Controller, Get, NotFoundException, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import type { Asked, RawQuery } from '../frame/asked.js';
import { Pages } from '../frame/pages.js';
import { KIND_WORDS, type PageKind } from '#libs/words/kinds.js';
import { comparePage, compareThingPage } from './compare.view.js';
import { comparedWith } from './compared-with.js';

const beside = (asked: Asked) => [comparedWith(asked).moment];

const kinds = Object.keys(KIND_WORDS) as readonly PageKind[];

@Controller()
@UseFilters(PageErrors)
export class CompareController {
  constructor(private readonly pages: Pages) {}

  @Get('compare')
  board(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'compare/compare.njk', comparePage, beside);
  }

  @Get(':things/:id/compare')
  async thing(
    @Param('things') things: string,
    @Param('id') id: string,
    @Query() query: RawQuery,
    @Res() response: Response,
  ): Promise<void> {
    const kind = kinds.find((each) => KIND_WORDS[each].path === things);
    if (kind === undefined) throw new NotFoundException();
    const page = (asking: Parameters<typeof compareThingPage>[0]) => compareThingPage(asking, kind, id);
    return this.pages.answer(query, response, 'compare/thing.njk', page, beside);
  }
}
