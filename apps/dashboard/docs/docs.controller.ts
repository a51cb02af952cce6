import {
  Controller,
  Get,
  Inject,
  NotAcceptableException,
  NotFoundException,
  Param,
  Req,
  Res,
  UseFilters,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { API_DESCRIPTION, PUBLIC_URL } from '#libs/platform/tokens.js';
import { PageErrors } from '../errors/page-errors.filter.js';
import { word } from '../frame/asked.js';
import { refuseUnknownNow } from '../frame/known-parameters.js';
import { Links } from '../frame/links.js';
import { render } from '../frame/render.js';
import type { Description } from './description.js';
import { operationPage } from './operation-page.js';
import { overviewPage, tagPage } from './overview-page.js';
import { schemaPage } from './schema-page.js';

/** The OpenAPI document as pages. They read nothing: they answer while the database is away, and the same to everybody. */
@Controller('docs')
@UseFilters(PageErrors)
export class DocsController {
  constructor(
    @Inject(API_DESCRIPTION) private readonly describe: () => Description,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  overview(@Req() request: Request, @Res() response: Response) {
    refuseUnknownNow(request.query, ['q']);
    this.show(request, response, 'overview', overviewPage(this.describe(), word(request.query, 'q') ?? ''));
  }

  @Get('operations/:id')
  operation(@Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    refuseUnknownNow(request.query, []);
    this.show(request, response, 'operation', operationPage(this.describe(), id, this.publicUrl));
  }

  @Get('schemas/:name')
  schema(@Param('name') name: string, @Req() request: Request, @Res() response: Response) {
    refuseUnknownNow(request.query, []);
    this.show(request, response, 'schema', schemaPage(this.describe(), name));
  }

  @Get(':tag')
  tag(@Param('tag') tag: string, @Req() request: Request, @Res() response: Response) {
    refuseUnknownNow(request.query, []);
    this.show(request, response, 'tag', tagPage(this.describe(), tag));
  }

  private show(request: Request, response: Response, template: string, model: object | null): void {
    if (!request.accepts('html')) throw new NotAcceptableException('This page is answered as text/html.');
    if (model === null) throw new NotFoundException();
    response
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(render(`docs/${template}.njk`, { ...model, links: new Links() }));
  }
}
