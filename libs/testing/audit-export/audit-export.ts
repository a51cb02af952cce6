import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Frontier } from '#libs/transparency/tree/frontier.js';
import { leafHash } from '#libs/transparency/tree/hashing.js';
import { TILE_WIDTH, tilePath, tilesOf, type Tile } from '#libs/transparency/tree/tiles.js';
import { keyBytes, slotBytes, type Slot } from './frames.js';
import { newSigner, signedNote, type Signer } from './signers.js';
import type { TarFile } from './ustar.js';

export const ORIGIN = 'audit.example/0a1b2c3d';
/** 27 November 2026, 12:00 UTC: when the exports of the tests are signed, in seconds since 1970. */
export const NOW = 1_795_780_800;

/** The keys of a log: what signs the text, and what signs the time too. */
export interface LogKeys {
  readonly text: Signer;
  readonly time: Signer;
}

export const newLogKeys = (origin = ORIGIN): LogKeys => ({
  text: newSigner(origin, 'text'),
  time: newSigner(origin, 'timeAndText'),
});

export const leafOf = (frame: Buffer): Buffer =>
  Buffer.from(`{"body":"${createHash('sha256').update(frame).digest('hex')}","v":"audit-leaf/2"}`);

/** The roots of the tree at every size, from no leaves on. */
export const rootsOf = (leaves: readonly Buffer[]): Buffer[] => {
  const tree = Frontier.empty();
  return [
    tree.root,
    ...leaves.map((leaf) => {
      tree.append(leafHash(leaf));
      return tree.root;
    }),
  ];
};

const hashAt = (leaves: readonly Buffer[], level: number, n: number): Buffer => {
  const span = TILE_WIDTH ** level;
  return rootsOf(leaves.slice(n * span, (n + 1) * span)).at(-1) ?? Buffer.alloc(0);
};

const tileBytes = (leaves: readonly Buffer[], { level, index, width }: Tile): Buffer => {
  const first = Number(index) * TILE_WIDTH;
  const places = Array.from({ length: width }, (_, n) => first + n);
  if (level !== 'entries') return Buffer.concat(places.map((n) => hashAt(leaves, level, n)));
  return Buffer.concat(
    places.flatMap((n) => {
      const leaf = leaves[n] ?? Buffer.alloc(0);
      return [Buffer.of(leaf.length >> 8, leaf.length & 0xff), leaf];
    }),
  );
};

const VERIFIER = new URL('../../audit-verifier/verify-audit.mjs', import.meta.url);

export interface ExportOf {
  readonly frames: readonly Buffer[];
  readonly keys: LogKeys;
  /** What stands in `frames/` where it is not the frames themselves. */
  readonly slots?: readonly Slot[];
  /** The leaves where they are not those of the frames. */
  readonly leaves?: readonly Buffer[];
  readonly witnesses?: readonly Signer[];
  readonly signedBy?: readonly Signer[];
  /** Notes in `checkpoints/`, by their size. */
  readonly notes?: Readonly<Record<string, string>>;
  /** The keys of sealed words, by leaf; without it no `keys/` are there. */
  readonly sealedKeys?: readonly (readonly Buffer[])[];
  readonly time?: number;
}

const byName = (a: TarFile, b: TarFile): number => (a.name < b.name ? -1 : 1);

/** The files with their SHA256SUMS, in their order. */
export const summed = (files: readonly TarFile[]): TarFile[] => {
  const others = files.filter(({ name }) => name !== 'SHA256SUMS').sort(byName);
  const lines = others.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  return [...others, { name: 'SHA256SUMS', bytes: Buffer.from(lines.join('')) }].sort(byName);
};

/** All files of an export, right to the byte where nothing else is asked for. */
export const exportOf = (of: ExportOf): TarFile[] => {
  const { frames, keys, slots = frames, leaves = frames.map(leafOf), witnesses = [], time = NOW } = of;
  const size = leaves.length;
  const root = rootsOf(leaves).at(-1) ?? Buffer.alloc(0);
  const by = [...(of.signedBy ?? [keys.text, keys.time]), ...witnesses];
  const file = (name: string, bytes: Buffer | string): TarFile => ({ name, bytes: Buffer.from(bytes) });
  const beside = (tile: Tile, folder: string, each: readonly Buffer[]): TarFile => {
    const first = Number(tile.index) * TILE_WIDTH;
    const name = tilePath(tile).replace('tile/entries', folder);
    return file(name, Buffer.concat(each.slice(first, first + tile.width)));
  };
  const tiles = [...tilesOf(BigInt(size))];
  const bundles = tiles.filter(({ level }) => level === 'entries');
  return summed([
    file('README.txt', 'An export of the audit log.\n'),
    file('checkpoint', signedNote({ origin: ORIGIN, size, root, time, by })),
    file('verify-audit.mjs', readFileSync(VERIFIER)),
    ...Object.entries(of.notes ?? {}).map(([at, note]) => file(`checkpoints/${at}`, note)),
    ...tiles.map((tile) => file(tilePath(tile), tileBytes(leaves, tile))),
    ...bundles.map((tile) => beside(tile, 'frames', slots.map(slotBytes))),
    ...(of.sealedKeys ? bundles.map((tile) => beside(tile, 'keys', of.sealedKeys?.map(keyBytes) ?? [])) : []),
  ]);
};
