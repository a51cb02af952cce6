import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '#apps/api/api.module.js';
import { DevIssuerModule } from '#apps/api/identity/dev-issuer/dev-issuer.module.js';
import { openApiDocument } from '#apps/api/openapi/document.js';
import { InfrastructureModule, type Infrastructure } from '#apps/oversight/web/infrastructure.module.js';

const HOST = '127.0.0.1';
const trusted = { issuer: `http://${HOST}/dev`, audience: 'oversight' };

/** Stands in for the infrastructure: in Nest's preview mode nothing is made, so nothing is used. */
const nothing = { trusted } as Infrastructure;

@Module({ imports: [InfrastructureModule.of(nothing), DevIssuerModule.on(HOST, trusted), ApiModule] })
class Described {}

/** The OpenAPI document that a system with the development issuer serves, without any of what a system runs on. */
export const describedApi = async (): Promise<OpenAPIObject> =>
  openApiDocument(await NestFactory.create(Described, { preview: true, logger: false }));
