import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import type { RawQuery } from '../frame/asked.js';
import { Pages } from '../frame/pages.js';
import { listPage } from '../things/list-page.js';
import { foundThing, thingPage } from '../things/thing-page.js';
import { judgementColumns, judgementParticulars } from './judgements.view.js';

@Controller('judgements')
@UseFilters(PageErrors)
export class JudgementsController {
  constructor(private readonly pages: Pages) {}

  @Get()
  list(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'things/list.njk', (asking) =>
      listPage(asking, 'judgement', judgementColumns(asking), []),
    );
  }

  @Get(':id')
  one(@Param('id') id: string, @Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'things/thing.njk', async (asking) => {
      const judgement = await foundThing(asking, 'judgement', id);
      return thingPage(asking, judgement, await judgementParticulars(asking, judgement));
    });
  }
}
