import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { circlesUnder } from './circles.js';
import { IMPORT_TABLE, TESTING } from './import-table.js';
import { violationsUnder } from './violations.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

describe('the tree', () => {
  it('has no import that the table does not allow', () => {
    expect(violationsUnder(ROOT)).toEqual([]);
  });

  it('has no files that import each other in a circle', () => {
    expect(circlesUnder(ROOT)).toEqual([]);
  });

  it('has a row in the table for every room, and no row for a room that is not there', () => {
    const rooms = ['apps', 'libs'].flatMap((top) =>
      readdirSync(join(ROOT, top), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${top}/${entry.name}`),
    );
    expect(Object.keys(IMPORT_TABLE).sort()).toEqual(rooms.filter((room) => !TESTING.includes(room)).sort());
  });
});

/** Who may not know the event store's client: code at the edge, a spec, and what measures. */
const CLIENT_USERS = [
  'apps/projector/start-projector.ts',
  'apps/api/record/events.e2e.spec.ts',
  'test/e2e/log.e2e.spec.ts',
  'bench/system.mjs',
];

describe('the test of the tree', () => {
  let planted: string;
  beforeEach(() => {
    planted = mkdtempSync(join(tmpdir(), 'planted-'));
  });
  const plant = (file: string, source: string) => {
    mkdirSync(dirname(join(planted, file)), { recursive: true });
    writeFileSync(join(planted, file), source);
  };
  afterEach(() => rmSync(planted, { recursive: true, force: true }));

  it.each([
    ['libs/domain/action/decide.ts', `import { DataSource } from 'typeorm';`, 'may not use the package typeorm'],
    [
      'libs/domain/action/decide.ts',
      `import type { Thing } from '#libs/read-models/register/thing.js';`,
      'libs/read-models',
    ],
    ['libs/kernel/clock.ts', `export * from '../domain/deciders.js';`, 'may not import libs/domain'],
    ['libs/domain/action/ids.ts', `const { randomUUID } = await import('node:crypto');`, 'package node:crypto'],
    [
      'apps/dashboard/board/page.ts',
      `import { CommandRunner } from '#libs/application/command-runner.js';`,
      'libs/application',
    ],
    [
      'libs/audit/ledger.ts',
      `import { startTestSystem } from '#libs/testing/system.js';`,
      'may not import libs/testing',
    ],
    [
      'apps/eventstore/server.ts',
      `import { torture } from './torture/target.js';`,
      'may not import apps/eventstore/torture',
    ],
    [
      'libs/report-import/structure/sections.ts',
      `import { readDates } from '../facts/dates/dates.js';`,
      'libs/report-import/structure may not import libs/report-import/facts',
    ],
    [
      'libs/report-import/layouts/minutes.ts',
      `import { cellsOf } from '../structure/tables/cells.js';`,
      'libs/report-import/layouts may not import libs/report-import/structure',
    ],
    ['libs/utils/index.ts', `import './x.js';`, 'is not in the import table'],
    ...CLIENT_USERS.map((file) => [
      file,
      `import type { EventStoreDBClient } from '@eventstore/db-client';`,
      'may not use the package @eventstore/db-client',
    ]),
    [
      'libs/testing/streams.ts',
      `import streams from '@eventstore/db-client/generated/streams_pb.js';`,
      'may not use the package @eventstore/db-client',
    ],
  ])('catches what is planted in %s', (file, source, message) => {
    plant(file, source);
    expect(violationsUnder(planted)).toEqual([expect.stringContaining(message)]);
  });

  it('lets a spec import what it needs', () => {
    plant('libs/domain/action/decide.unit.spec.ts', `import { given } from '#libs/testing/decider.js';`);
    expect(violationsUnder(planted)).toEqual([]);
  });

  it('lets the log, the event store and its specs use the client', () => {
    for (const file of ['libs/event-store/connect.ts', 'apps/eventstore/wire/ids.ts', 'apps/eventstore/a.int.spec.ts'])
      plant(file, `import { jsonEvent } from '@eventstore/db-client';`);
    expect(violationsUnder(planted)).toEqual([]);
  });

  it('catches a circle of imports, and leaves out who only leads to it', () => {
    plant('libs/domain/action/decide.ts', `import type { Action } from './action.js';`);
    plant('libs/domain/action/action.ts', `export * from '../shared/ids.js';`);
    plant('libs/domain/shared/ids.ts', `import { decide } from '#libs/domain/action/decide.js';`);
    plant('libs/domain/deciders.ts', `import './action/decide.js';`);
    expect(circlesUnder(planted)).toEqual([
      'libs/domain/action/action.ts',
      'libs/domain/action/decide.ts',
      'libs/domain/shared/ids.ts',
    ]);
  });
});
