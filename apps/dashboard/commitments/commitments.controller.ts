import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import type { RawQuery } from '../frame/asked.js';
import { Pages } from '../frame/pages.js';
import { listPage } from '../things/list-page.js';
import { foundThing, thingPage } from '../things/thing-page.js';
import { commitmentColumns, commitmentParticulars } from './commitments.view.js';

@Controller('commitments')
@UseFilters(PageErrors)
export class CommitmentsController {
  constructor(private readonly pages: Pages) {}

  @Get()
  list(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'things/list.njk', (asking) =>
      listPage(asking, 'commitment', commitmentColumns(asking), ['all', 'open', 'overdue']),
    );
  }

  @Get(':id')
  one(@Param('id') id: string, @Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'things/thing.njk', async (asking) => {
      const commitment = await foundThing(asking, 'commitment', id);
      return thingPage(asking, commitment, await commitmentParticulars(asking, commitment));
    });
  }
}
