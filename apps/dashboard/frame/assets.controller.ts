import { Controller, Get, NotFoundException, Param, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import { assetNamed } from './assets.js';

@Controller('assets')
@UseFilters(PageErrors)
export class AssetsController {
  /** A page of an earlier program asks by another hash: it gets today's file, which is not to be kept under that address. */
  @Get(':hash/:name')
  asset(@Param('hash') hash: string, @Param('name') name: string, @Res() response: Response): void {
    const asset = assetNamed(name);
    if (asset === null) throw new NotFoundException();
    response
      .set('Cache-Control', hash === asset.hash ? 'public, max-age=31536000, immutable' : 'no-cache')
      .type(asset.type)
      .send(asset.content);
  }
}
