import { Controller, Get, NotFoundException, Param, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { PageErrors } from '../errors/page-errors.filter.js';
import { assetNamed, ASSETS_VERSION } from './assets.js';

@Controller('assets')
@UseFilters(PageErrors)
export class AssetsController {
  @Get(':version/:name')
  asset(@Param('version') version: string, @Param('name') name: string, @Res() response: Response): void {
    const asset = assetNamed(name);
    if (asset === null) throw new NotFoundException();
    response
      .set('Cache-Control', version === ASSETS_VERSION ? 'public, max-age=31536000, immutable' : 'no-cache')
      .type(asset.type)
      .send(asset.content);
  }
}
