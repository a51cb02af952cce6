import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '#apps/api/api.module.js';
import { openApiDocument } from '#apps/api/openapi/document.js';
import { InfrastructureModule, type Infrastructure } from '#apps/oversight/web/infrastructure.module.js';
import { trusting } from '../identity/trusting.js';

/** Stands in for the infrastructure: in Nest's preview mode nothing is made, so nothing is used. */
const nothing = { trusted: trusting('https://login.example.org') } as Infrastructure;

@Module({ imports: [InfrastructureModule.of(nothing), ApiModule] })
class Described {}

/** The OpenAPI document that a system serves, without any of what a system runs on. */
export const describedApi = async (): Promise<OpenAPIObject> =>
  openApiDocument(await NestFactory.create(Described, { preview: true, logger: false }));
