import { Writable } from 'node:stream';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessLog } from '#libs/access-log/index.js';
import { createLogger } from '#libs/platform/logging.js';
import { configureApp } from '../configure-app.js';
import { describedOnce } from '../openapi/document.js';

@Controller('faulty')
class FaultyController {
  @Get()
  fail(): never {
    throw new TypeError('cannot read secret-of-ours');
  }
}

const lines: string[] = [];
const refused: string[] = [];
const accessLog: Pick<AccessLog, 'refused' | 'guestRefused'> = {
  refused: async (_, cause) => void refused.push(cause),
  guestRefused: (cause) => void refused.push(cause),
};

@Module({ controllers: [FaultyController], providers: [{ provide: AccessLog, useValue: accessLog }] })
class FaultyModule {}

let app: NestExpressApplication;
let url: string;

beforeAll(async () => {
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  app = await NestFactory.create<NestExpressApplication>(FaultyModule, { bodyParser: false, logger: false });
  configureApp(app, {
    log: createLogger('test', 'info', to),
    publicUrl: 'http://127.0.0.1',
    host: '127.0.0.1',
    describe: describedOnce(() => app),
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(() => app?.close());

describe('a fault of ours', () => {
  it('is told to the caller without its inside, and to the log with its cause, under one correlation id', async () => {
    const answer = await fetch(`${url}/faulty`, { headers: { authorization: 'Bearer token-of-somebody' } });
    const body = await answer.text();
    const correlationId = answer.headers.get('x-correlation-id') ?? '';
    const told = lines.filter((line) => line.includes(correlationId)).join('');

    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
    expect(body).toContain(`urn:uuid:${correlationId}`);
    expect(body).not.toContain('secret-of-ours');
    expect(told).toContain('cannot read secret-of-ours');
    expect(told).not.toContain('token-of-somebody');
    expect(refused).toEqual([]);
  });
});
