import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pinoHttp } from 'pino-http';
import { createLogger, httpLogging } from './logging.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('the log of requests', () => {
  let server: Server;
  let url: string;
  let lines: string[];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });

  beforeAll(async () => {
    const log = pinoHttp(httpLogging(createLogger('test', 'info', sink)));
    server = createServer((request, response) => {
      log(request, response);
      request.resume().on('end', () => {
        response.setHeader('Set-Cookie', 'session=secret-cookie');
        response.statusCode = request.url === '/refused' ? 404 : 200;
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  beforeEach(() => {
    lines = [];
  });

  const ask = async (path: string, headers: Record<string, string> = {}, body?: string) => {
    const answer = await fetch(url + path, { headers, ...(body !== undefined && { method: 'POST', body }) });
    await answer.arrayBuffer();
    while (lines.length === 0) await new Promise(setImmediate);
    return { correlationId: answer.headers.get('X-Correlation-Id'), line: lines.join('') };
  };

  it('follows the correlation id that a request brings, and gives it back', async () => {
    const id = '8e15a724-9d76-4cb0-8f52-3a4b5c6d0001';
    const { correlationId, line } = await ask('/', { 'X-Correlation-Id': id });

    expect(correlationId).toBe(id);
    expect(JSON.parse(line)).toMatchObject({ correlationId: id, level: 30, name: 'test' });
  });

  it.each(['', 'not-an-id', '8e15a724-9d76-4cb0-8f52-3a4b5c6d0001" or 1=1'])(
    'makes a correlation id in place of "%s"',
    async (given) => {
      const { correlationId, line } = await ask('/', { 'X-Correlation-Id': given });

      expect(correlationId).toMatch(UUID);
      expect(correlationId).not.toBe(given);
      expect(JSON.parse(line)).toMatchObject({ correlationId });
    },
  );

  it('holds no secret, no body, and nothing of who asked or for whom', async () => {
    const { line } = await ask(
      '/things?owner=secret-person',
      {
        Authorization: 'Bearer secret-token',
        Cookie: 'session=secret-session',
        'X-Api-Key': 'secret-key',
        'X-Forwarded-For': 'secret-address',
        'User-Agent': 'secret-browser',
      },
      'secret-body',
    );

    expect(line).not.toContain('secret');
    expect(line).not.toContain('127.0.0.1');
    expect(JSON.parse(line)).toMatchObject({ req: { method: 'POST', path: '/things' }, res: { statusCode: 200 } });
  });

  it('tells of a failed query, and not of the row that it was about', () => {
    const told = { parameters: ['secret'], detail: 'Failing row contains (secret).', where: 'COPY row: secret' };
    const driverError = Object.assign(new Error('violates check constraint'), told);
    const err = Object.assign(new Error('violates check constraint'), told, { driverError });
    createLogger('test', 'info', sink).error({ err }, 'failed');

    expect(lines.join('')).toContain('violates check constraint');
    expect(lines.join('')).not.toContain('secret');
  });

  it('warns of what was refused', async () => {
    expect(JSON.parse((await ask('/refused')).line)).toMatchObject({ level: 40, res: { statusCode: 404 } });
  });
});
