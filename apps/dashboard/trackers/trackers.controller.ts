import { Controller, Get, NotFoundException, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { TRACKER_FILES } from '#libs/tracker-paper/files/files-of.js';
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

  @Get('meetings/:id/tracker/:file')
  paper(@Param('id') id: string, @Param('file') name: string, @Req() request: Request, @Res() response: Response) {
    const is = TRACKER_FILES.find((each) => name === `paper.${each}`);
    if (is === undefined) throw new NotFoundException();
    return this.files.send(id, is, request, response);
  }
}
