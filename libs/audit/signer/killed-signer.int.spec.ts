import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { SignerFolder } from './signer-folder.js';

const ROUNDS = 5;
const HOOKS = new URL('../../testing/jest/typescript-hooks.mjs', import.meta.url).href;
const LOADS_TYPESCRIPT = `data:text/javascript,import{register}from'node:module';register('${HOOKS}')`;
const PROGRAM = new URL('../../testing/signing/sign-until-killed.ts', import.meta.url).pathname;

/** What a signing process told before it was killed, as lines `size root`. */
const signUntilKilled = async (folder: string, size: bigint, generations: readonly number[]): Promise<string[]> => {
  const told = [folder, String(size), JSON.stringify(generations)];
  const child = spawn(process.execPath, ['--import', LOADS_TYPESCRIPT, PROGRAM, ...told], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  await sleep(10 + Math.random() * 60);
  child.kill('SIGKILL');
  await once(child, 'close');
  return said.split('\n').slice(0, -1);
};

it('killed at any moment, a signer never signed two roots for one size', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'killed-')), 'signer');
  const roots = new Map<string, string>();
  const generations: number[] = [0];
  let remembered = 0n;
  for (let round = 0; round < ROUNDS; round++) {
    const told = await signUntilKilled(folder, remembered, generations);
    expect(told.length).toBeGreaterThan(0);
    for (const line of told) {
      const [size = '', root = ''] = line.split(' ');
      expect(roots.get(size) ?? root).toBe(root);
      roots.set(size, root);
    }
    const taken = SignerFolder.open(folder);
    remembered = taken.memory(taken.keys()!.origin)!.size;
    taken.close();
    expect(remembered).toBeGreaterThanOrEqual(BigInt(told.at(-1)!.split(' ')[0]!));
    // What the ledger had beyond what is remembered comes again as something else.
    generations.push(Number(remembered));
  }
  rmSync(join(folder, '..'), { recursive: true });
}, 60_000);
