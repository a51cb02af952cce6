import { Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { SeeOrderOfEntries } from '#libs/doing/see-order-of-entries.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { Forms } from '../forms/forms.js';
import { Pages } from '../frame/pages.js';
import { ORDER_OF_ENTRIES } from './order-of-entries-page.js';

const PATH = 'order-of-entries';

/** What the order of entries changed, until an officer says that they have seen it. */
@Controller(PATH)
@UseFilters(PageErrors)
export class OrderOfEntriesPageController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly bus: CommandBus,
  ) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response) {
    return this.pages.show(ORDER_OF_ENTRIES, request, response);
  }

  @Post()
  async see(@Req() request: Request, @Res() response: Response) {
    const { who } = await this.forms.received(request, 'order-of-entries-form');
    const { actor } = await this.forms.authorFor(who, request, { deed: 'see the order of entries' });
    await this.bus.execute(new SeeOrderOfEntries(actor));
    this.forms.leadTo(response, `/${PATH}`);
  }
}
