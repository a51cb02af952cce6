import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** It compiles the domain: two seconds where nothing else runs. */
const SLOW_MS = 120_000;

const generate = (...args: string[]) => {
  const { status, stderr } = spawnSync('node', [join(ROOT, 'test/schemas/generate.mjs'), ...args], {
    encoding: 'utf8',
  });
  return { status, told: stderr.trim().split('\n').filter(Boolean) };
};

describe('the schemas that are committed', () => {
  it(
    'are those of the types, and no stored version has become another',
    () => {
      expect(generate('--check', ROOT)).toEqual({ status: 0, told: [] });
    },
    SLOW_MS,
  );
});

describe('types that were changed under what is stored', () => {
  let planted: string;
  let checked: ReturnType<typeof generate>;
  let written: ReturnType<typeof generate>;

  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(join(planted, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(planted, file), text.replace(from, to));
  };

  beforeAll(() => {
    planted = mkdtempSync(join(tmpdir(), 'planted-'));
    for (const part of [
      'libs/kernel',
      'libs/calendar',
      'libs/domain',
      'libs/schemas',
      'package.json',
      '.prettierrc.json',
      'tsconfig.json',
    ])
      cpSync(join(ROOT, part), join(planted, part), { recursive: true });
    edit('libs/domain/action/events.ts', 'readonly planId:', "readonly priority: 'high' | 'low';\n  readonly planId:");
    edit('libs/domain/commitment/events.ts', 'readonly to: string | null;', 'readonly to?: string;');
    edit('libs/domain/report/events.ts', 'readonly wards: string | null;', '');
    edit('libs/domain/shared/evidence.ts', 'readonly title: string;', '/** Of it. */\n  readonly title: string;');
    edit(
      'libs/domain/judgement/events.ts',
      'export type JudgementEvent =',
      "export type JudgementEvent =\n  | DomainEvent<'JudgementSung.v1', { tune: string }>",
    );
    edit('libs/domain/commitment/events.ts', "  | DomainEvent<'CommitmentWithdrawn.v1', Record<string, never>>", '');
    edit('libs/schemas/events/commitment/CommitmentWithdrawn.v1.json', 'false', 'true');
    checked = generate('--check', planted);
    written = generate(planted);
  }, SLOW_MS);
  afterAll(() => rmSync(planted, { recursive: true, force: true }));

  const changed = (name: string, what: string) =>
    `${name} is stored already, and its type is another now: ${what}. ` +
    'Leave it, and make a version of its own (.v2) and an upcaster from this one.';
  const FAULTS = [
    changed('report/ReportReceived.v2', 'data.wards is gone'),
    changed('action/ActionPlanned.v2', 'data.priority is new'),
    changed('commitment/CommitmentMade.v2', 'data.to is another'),
    'commitment/CommitmentWithdrawn.v1 is stored, and is not written any more: its schema stays as it was. Take the change back.',
  ];

  it('are told one by one, and their schemas are left as they are', () => {
    expect(written).toEqual({ status: 1, told: FAULTS });
  });

  it('are told in a check too, with what is only to be written anew: what is new, better words, states', () => {
    const anew = [
      'events/judgement/JudgementSung.v1.json',
      'events/recommendation/ImplementationClaimed.v2.json',
      'events/action/CompletionClaimed.v2.json',
      'states/report.json',
      'states/recommendation.json',
      'states/action.json',
      'states/commitment.json',
      'released.json',
    ].map((file) => `libs/schemas/${file} is not as the types have it: npm run schemas.`);
    expect(checked).toEqual({ status: 1, told: [...FAULTS, ...anew] });
  });

  it('list what is new beside what was there', () => {
    const released = (root: string) =>
      JSON.parse(readFileSync(join(root, 'libs/schemas/released.json'), 'utf8')) as Record<string, string>;
    expect(released(planted)).toEqual({
      ...released(ROOT),
      'judgement/JudgementSung.v1': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});
