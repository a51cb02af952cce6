import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import type { RawQuery } from '../frame/asked.js';
import { Pages } from '../frame/pages.js';
import { listPage } from '../things/list-page.js';
import { foundThing, thingPage } from '../things/thing-page.js';
import { reportColumns, reportParticulars } from './reports.view.js';

@Controller('reports')
@UseFilters(PageErrors)
export class ReportsController {
  constructor(private readonly pages: Pages) {}

  @Get()
  list(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'things/list.njk', (asking) =>
      listPage(asking, 'report', reportColumns(asking), []),
    );
  }

  @Get(':id')
  one(@Param('id') id: string, @Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'reports/report.njk', async (asking) => {
      const report = await foundThing(asking, 'report', id);
      return thingPage(asking, report, await reportParticulars(asking, report));
    });
  }
}
