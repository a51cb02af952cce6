import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import type { StoryKind } from '#libs/read-models/story/story.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import type { RawQuery } from '../frame/asked.js';
import { Pages } from '../frame/pages.js';
import { replayPage } from './replay.view.js';

@Controller()
@UseFilters(PageErrors)
export class ReplayController {
  constructor(private readonly pages: Pages) {}

  @Get('inspections/:id/replay')
  inspection(@Param('id') id: string, @Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.answer('inspection', id, query, response);
  }

  @Get('action-plans/:id/replay')
  plan(@Param('id') id: string, @Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.answer('action-plan', id, query, response);
  }

  private answer(kind: StoryKind, id: string, query: RawQuery, response: Response): Promise<void> {
    return this.pages.answer(query, response, 'replay/replay.njk', (asking) => replayPage(asking, kind, id));
  }
}
