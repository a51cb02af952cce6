import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import type { RawQuery } from '../frame/asked.js';
import { Pages } from '../frame/pages.js';
import { listPage } from '../things/list-page.js';
import { foundThing, thingPage } from '../things/thing-page.js';
import { planColumns, planParticulars } from './action-plans.view.js';

@Controller('action-plans')
@UseFilters(PageErrors)
export class ActionPlansController {
  constructor(private readonly pages: Pages) {}

  @Get()
  list(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'things/list.njk', (asking) =>
      listPage(asking, 'action-plan', planColumns(asking), ['all', 'open']),
    );
  }

  @Get(':id')
  one(@Param('id') id: string, @Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'action-plans/action-plan.njk', async (asking) => {
      const plan = await foundThing(asking, 'action-plan', id);
      return thingPage(asking, plan, await planParticulars(asking, plan));
    });
  }
}
