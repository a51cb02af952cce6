import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import type { RawQuery } from '../frame/asked.js';
import { Pages } from '../frame/pages.js';
import { listPage } from '../things/list-page.js';
import { foundThing, thingPage } from '../things/thing-page.js';
import { actionColumns, actionParticulars } from './actions.view.js';

@Controller('actions')
@UseFilters(PageErrors)
export class ActionsController {
  constructor(private readonly pages: Pages) {}

  @Get()
  list(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'things/list.njk', (asking) =>
      listPage(asking, 'action', actionColumns(asking), ['all', 'open', 'overdue']),
    );
  }

  @Get(':id')
  one(@Param('id') id: string, @Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'things/thing.njk', async (asking) => {
      const action = await foundThing(asking, 'action', id);
      return thingPage(asking, action, await actionParticulars(asking, action));
    });
  }
}
