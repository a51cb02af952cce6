// @ts-check
// Measures the verifier of the audit's log on exports of its own, as tars:
//   npm run build && node bench/verifier.mjs [leaves …]     100000
// Beside each: the same hashes alone (frame, leaf and node), one process, nothing read or compared. By processor time, most memory told.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, hash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { measuring, ROOT, say, temporaryFolder } from './measure.mjs';

const built = (/** @type {string} */ file) => import(join(ROOT, 'dist', file));
const { frameOf, toLeaf } = await built('libs/transparency/leaf/leaf.js');
const { textOf } = await built('libs/transparency/note/checkpoint.js');
const { rawOf, verifierKey, vkeyOf } = await built('libs/transparency/note/key.js');
const { noteOf } = await built('libs/transparency/note/note.js');
const { signText } = await built('libs/transparency/note/signing.js');
const { Frontier } = await built('libs/transparency/tree/frontier.js');
const { TileEdge } = await built('libs/transparency/tree/tile-edge.js');
const { tilePath, tilesOf } = await built('libs/transparency/tree/tiles.js');

/** At its end the process says on its standard error its processor time in microseconds, and its most memory in kilobytes. */
const TELLS_USE =
  'data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();console.error(u+s,m)})';
const VERIFIER = join(ROOT, 'dist/libs/audit-verifier/verify-audit.mjs');
const ORIGIN = 'bench.example/0a1b2c3d';
const WIDTH = 256;
const SIZES = process.argv.slice(2).map(Number);
const STREAMS = 10_000;

const METADATA = Buffer.from(JSON.stringify({ actor: 'prs_1', nonce: '0'.repeat(32) }));
/** An event of 500 bytes. @param {number} n */
const eventAt = (n) => ({
  stream: `action-${(n % STREAMS).toString(16).padStart(8, '0')}-0000-5000-8000-000000000000`,
  revision: BigInt(Math.floor(n / STREAMS)),
  id: n.toString(16).padStart(32, '0'),
  type: 'Benched.v1',
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify({ n, text: 'x'.repeat(400) })),
  metadata: METADATA,
});
const u32 = (/** @type {number} */ value) => Buffer.from(value.toString(16).padStart(8, '0'), 'hex');

/** Writes an export of so many leaves as a tar. @param {string} folder @param {number} size @returns {Promise<{ tar: string, vkey: string }>} */
const writeExport = async (folder, size) => {
  /** @type {string[]} */
  const sums = [];
  const write = (/** @type {string} */ name, /** @type {Buffer | string} */ bytes) => {
    const path = join(folder, 'files', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    if (name !== 'SHA256SUMS') sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  };
  const frontier = Frontier.empty();
  const edge = await TileEdge.read(0n, async () => []);
  /** @type {Buffer[][]} */
  const levels = [];
  for (let first = 0; first < size; first += WIDTH) {
    const [frames, entries] = [[], []].map((each) => /** @type {Buffer[]} */ (each));
    for (let n = first; n < Math.min(size, first + WIDTH); n++) {
      const event = eventAt(n);
      const { entry, hash: leafHash } = toLeaf(event);
      const frame = frameOf(event);
      frames?.push(u32(frame.length), frame);
      entries?.push(Buffer.of(0, entry.length), entry);
      frontier.append(leafHash);
      (levels[0] ??= []).push(leafHash);
      for (const { level, index, data } of edge.append(leafHash)) {
        write(tilePath({ level, index, width: WIDTH }), data);
        levels[level] = [];
        (levels[level + 1] ??= []).push(Buffer.from(subtreeRoot(data)));
      }
    }
    const width = Math.min(WIDTH, size - first);
    const path = tilePath({ level: 'entries', index: BigInt(first / WIDTH), width });
    write(path, Buffer.concat(entries ?? []));
    write(path.replace('tile/entries', 'frames'), Buffer.concat(frames ?? []));
  }
  for (const tile of tilesOf(BigInt(size)))
    if (tile.level !== 'entries' && tile.width < WIDTH) write(tilePath(tile), Buffer.concat(levels[tile.level] ?? []));
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = verifierKey(ORIGIN, 'text', rawOf(publicKey));
  const text = textOf({ origin: ORIGIN, size: BigInt(size), root: frontier.root });
  write('checkpoint', noteOf({ text, lines: [signText(key, privateKey, text)] }));
  write('README.txt', 'An export of the audit log.\n');
  write('verify-audit.mjs', readFileSync(VERIFIER));
  const nameOf = (/** @type {string} */ line) => line.slice(66, -1);
  write('SHA256SUMS', sums.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)).join(''));
  const names = [...sums.map(nameOf), 'SHA256SUMS'].sort().join('\n');
  const tar = join(folder, `${randomBytes(4).toString('hex')}.tar`);
  const form = '--format=ustar --owner=0 --group=0 --numeric-owner --mode=0644 --mtime=@0 --no-recursion'.split(' ');
  execFileSync('tar', [...form, '-C', join(folder, 'files'), '-cf', tar, '-T', '-'], { input: names });
  return { tar, vkey: vkeyOf(key) };
};

const node = Buffer.alloc(65, 1);
/** The root over the 256 hashes of a tile. @param {Buffer} tile @returns {Buffer} */
const subtreeRoot = (tile) => {
  if (tile.length === 32) return tile;
  const half = tile.length / 2;
  const [left, right] = [subtreeRoot(tile.subarray(0, half)), subtreeRoot(tile.subarray(half))];
  left.copy(node, 1);
  right.copy(node, 33);
  return createHash('sha256').update(node).digest();
};

/** Seconds of processor time that the hashes alone take: of a frame, its leaf and one node for each leaf. @param {number} size */
const hashesAlone = (size) => {
  const [frame, leaf] = [frameOf(eventAt(7)), Buffer.alloc(95)];
  const before = process.cpuUsage();
  for (let n = 0; n < size; n++) for (const bytes of [frame, leaf, node]) hash('sha256', bytes, 'binary');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

await measuring(async () => {
  for (const size of SIZES.length > 0 ? SIZES : [100_000]) {
    const { tar, vkey } = await writeExport(await temporaryFolder(), size);
    const run = spawnSync(process.execPath, ['--import', TELLS_USE, VERIFIER, tar, '--vkey', vkey], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
    const [micros = 0, kilobytes = 0] = run.stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
    const alone = hashesAlone(size);
    const rate = Math.round((size * 1e6) / micros).toLocaleString('en');
    say(
      `verifying ${size.toLocaleString('en')} leaves with their frames`,
      `${rate} leaves/s (aim 100,000)  ${Math.round(kilobytes / 1024)} MB  ${(micros / 1e6 / alone).toFixed(2)} of the hashes alone`,
    );
  }
});
