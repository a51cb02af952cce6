import { Controller, Get, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import type { RawQuery } from '../frame/asked.js';
import { Pages } from '../frame/pages.js';
import { changesPage } from './changes.view.js';

@Controller('changes')
@UseFilters(PageErrors)
export class ChangesController {
  constructor(private readonly pages: Pages) {}

  @Get()
  changes(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'changes/changes.njk', changesPage);
  }
}
