import { Controller, Get, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import type { RawQuery } from '../frame/asked.js';
import { Pages } from '../frame/pages.js';
import { boardPage } from './board.view.js';

@Controller()
@UseFilters(PageErrors)
export class BoardController {
  constructor(private readonly pages: Pages) {}

  @Get()
  board(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'board/board.njk', boardPage);
  }
}
