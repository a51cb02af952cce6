import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import { Pages } from '../frame/pages.js';
import { PaperFiles } from './paper-files.js';
import { trackerPage } from './tracker-page.js';

/** The tracker of a meeting as it would be printed at the reader's moment, and its files. */
@Controller()
@UseFilters(PageErrors)
export class TrackersController {
  constructor(
    private readonly pages: Pages,
    private readonly files: PaperFiles,
  ) {}

  @Get('meetings/:id/tracker')
  tracker(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.pages.show(trackerPage(id), request, response);
  }

  @Get('meetings/:id/tracker/paper.html')
  html(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.files.send(id, 'html', request, response);
  }

  @Get('meetings/:id/tracker/paper.docx')
  docx(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.files.send(id, 'docx', request, response);
  }

  @Get('meetings/:id/tracker/paper.csv')
  csv(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    return this.files.send(id, 'csv', request, response);
  }
}
