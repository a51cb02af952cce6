import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import type { RawQuery } from '../frame/asked.js';
import { Pages } from '../frame/pages.js';
import { listPage } from '../things/list-page.js';
import { foundThing, thingPage } from '../things/thing-page.js';
import { recommendationColumns, recommendationParticulars } from './recommendations.view.js';

@Controller('recommendations')
@UseFilters(PageErrors)
export class RecommendationsController {
  constructor(private readonly pages: Pages) {}

  @Get()
  list(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'things/list.njk', (asking) =>
      listPage(asking, 'recommendation', recommendationColumns(asking), ['all', 'open']),
    );
  }

  @Get(':id')
  one(@Param('id') id: string, @Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'things/thing.njk', async (asking) => {
      const recommendation = await foundThing(asking, 'recommendation', id);
      return thingPage(asking, recommendation, await recommendationParticulars(asking, recommendation));
    });
  }
}
