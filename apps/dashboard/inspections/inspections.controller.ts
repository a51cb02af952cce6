import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import type { RawQuery } from '../frame/asked.js';
import { Pages } from '../frame/pages.js';
import { listPage } from '../things/list-page.js';
import { foundThing, thingPage } from '../things/thing-page.js';
import { inspectionColumns, inspectionParticulars } from './inspections.view.js';

@Controller('inspections')
@UseFilters(PageErrors)
export class InspectionsController {
  constructor(private readonly pages: Pages) {}

  @Get()
  list(@Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'things/list.njk', (asking) =>
      listPage(asking, 'inspection', inspectionColumns(asking), []),
    );
  }

  @Get(':id')
  one(@Param('id') id: string, @Query() query: RawQuery, @Res() response: Response): Promise<void> {
    return this.pages.answer(query, response, 'inspections/inspection.njk', async (asking) => {
      const inspection = await foundThing(asking, 'inspection', id);
      return thingPage(asking, inspection, await inspectionParticulars(asking, inspection));
    });
  }
}
