// @ts-check
// A NestJS application that keeps a register: a row is updated, and an audit row inserted, in one transaction.
import 'reflect-metadata';
import { Body, ConflictException, Controller, Headers, Module, Param, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource, EntitySchema } from 'typeorm';
import { ProgressDto } from './progress.mjs';
import { token, whoAsks } from './signed.mjs';

const Action = new EntitySchema({
  name: 'Action',
  tableName: 'crud_action',
  columns: {
    id: { type: 'uuid', primary: true },
    objective: { type: 'text' },
    rag: { type: 'text', nullable: true },
    note: { type: 'text', nullable: true },
    version: { type: 'int', version: true },
  },
});
const Audit = new EntitySchema({
  name: 'Audit',
  tableName: 'crud_audit',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    thing: { type: 'uuid' },
    actor: { type: 'text' },
    at: { type: 'timestamptz', createDate: true },
    before: { type: 'jsonb' },
    after: { type: 'jsonb' },
  },
  indices: [{ columns: ['thing'] }],
});

const db = await new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL,
  entities: [Action, Audit],
  synchronize: true,
  poolSize: 10,
}).initialize();

class Actions {
  /** @param {string} id @param {ProgressDto} told @param {string} version @param {string} authorization */
  async report(id, told, version, authorization) {
    const actor = await whoAsks(authorization);
    return db.transaction(async (tx) => {
      const before = await tx.findOneByOrFail(Action, { id });
      if (String(before.version) !== version) throw new ConflictException('It has changed since.');
      const after = await tx.save(Action, { ...before, rag: told.rag, note: told.note });
      await tx.insert(Audit, { thing: id, actor, before, after });
      return after;
    });
  }
}
Controller('actions')(Actions);
Post(':id/report-progress')(
  Actions.prototype,
  'report',
  /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Actions.prototype, 'report')),
);
Param('id')(Actions.prototype, 'report', 0);
Body()(Actions.prototype, 'report', 1);
Headers('if-match')(Actions.prototype, 'report', 2);
Headers('authorization')(Actions.prototype, 'report', 3);
Reflect.defineMetadata('design:paramtypes', [String, ProgressDto, String, String], Actions.prototype, 'report');

class App {}
Module({ controllers: [Actions] })(App);

const app = await NestFactory.create(App, { logger: false });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
await app.listen(0, '127.0.0.1');
const { randomUUID } = await import('node:crypto');
const ids = Array.from({ length: Number(process.env.ACTIONS) }, () => randomUUID());
await db.getRepository(Action).insert(ids.map((id) => ({ id, objective: 'Do it well' })));
process.send?.({ url: await app.getUrl(), token: await token(), ids });
process.on('SIGTERM', () => process.exit());
