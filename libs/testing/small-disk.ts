import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mount = (...options: string[]) => spawnSync('mount', options, { encoding: 'utf8' });
const unmount = (folder: string) => spawnSync('umount', [folder]);

/** A filesystem of a few megabytes, in memory. */
export interface SmallDisk {
  folder: string;
  /** More room, as an operator makes it while everything runs. */
  grow(megabytes: number): void;
  remove(): Promise<void>;
}

/** Whether this process may mount a filesystem: Linux, and root with the right to. */
export const mayMount = (): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'oversight-test-'));
  const mounted = mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder).status === 0;
  if (mounted) unmount(folder);
  rmdirSync(folder);
  return mounted;
};

/** @param owner the user that Postgres runs as, if it is to have the folder itself */
export const smallDisk = async (megabytes: number, owner?: { uid: number; gid: number }): Promise<SmallDisk> => {
  const outer = await mkdtemp(join(tmpdir(), 'oversight-test-'));
  await chmod(outer, 0o711);
  const folder = await mkdtemp(join(outer, 'disk-'));
  const whose = owner ? `uid=${owner.uid},gid=${owner.gid},mode=700` : 'mode=711';
  const { status, stderr } = mount('-t', 'tmpfs', '-o', `size=${megabytes}m,${whose}`, 'tmpfs', folder);
  if (status !== 0) throw new Error(`No small disk: ${stderr}`);
  return {
    folder,
    grow: (to) => {
      const { status, stderr } = mount('-o', `remount,size=${to}m`, folder);
      if (status !== 0) throw new Error(`The small disk does not grow: ${stderr}`);
    },
    remove: async () => {
      unmount(folder);
      await rm(outer, { recursive: true, force: true });
    },
  };
};
