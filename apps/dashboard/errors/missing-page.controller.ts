import { Controller, Get, NotFoundException, UseFilters } from '@nestjs/common';
import { PageErrors } from './page-errors.filter.js';

/** Every address that nothing else answers. It must be the last of all controllers. */
@Controller()
@UseFilters(PageErrors)
export class MissingPageController {
  @Get('*path')
  missing(): never {
    throw new NotFoundException();
  }
}
