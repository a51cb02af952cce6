#!/usr/bin/env node
// @ts-check
/*
 * Verifies an export of the audit log of Oversight, offline. It needs Node 20 or later, and nothing else.
 *
 *   node verify-audit.mjs EXPORT.tar|FOLDER --vkey VKEY[,VKEY…]
 *        [--witness VKEY[,VKEY…] | --policy FILE]   who else must have signed (each one named; or as a policy of C2SP says)
 *        [--note FILE …]       earlier notes of this log that you or somebody else kept
 *        [--receipt FILE …]    receipts of single events: C2SP tlog-proof
 *        [--max-age 15m]       how old the checkpoint may be: s, m, h or d
 *        [--all-frames]        a frame that was withheld makes the export incomplete
 *
 * Take the vkey from a person, never from the export. An export is read from the disk and not unpacked; nothing is written.
 *
 * How the log works: every event of the record is written out as a *frame* (its bytes); the SHA-256 of the frame stands in a
 * *leaf*; all leaves in order make a tree of hashes (RFC 6962) with one *root*; a *checkpoint* states how many leaves there
 * are and the root, and is signed as a note (C2SP signed-note). So one signature covers every byte of every event. The
 * *tiles* are the hashes of the tree in between (C2SP tlog-tiles). This program makes all of them again from the leaves.
 *
 * It was written from these specifications and shares no code with the program that keeps the log.
 *
 * Exit codes; the first of this list that holds: 1 could not run · 4 two notes that no one history can hold · 2 tampered: bytes
 * contradict a signature or each other · 3 rollback: smaller than a note that was kept · 6 incomplete · 5 no quorum, or too
 * old · 0 verified.
 */
import { isUtf8 } from 'node:buffer';
import { createDecipheriv, createHash, createPublicKey, verify as signatureHolds } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// ---------------------------------------------------------------------------------------------------------- what is found

const CODE = { cannotRun: 1, tampered: 2, rollback: 3, fork: 4, noQuorum: 5, incomplete: 6 };
const FIRST_THAT_HOLDS = [CODE.cannotRun, CODE.fork, CODE.tampered, CODE.rollback, CODE.incomplete, CODE.noQuorum];
/** @type {Record<number, string>} */
const HEADLINE = {
  0: 'VERIFIED',
  1: 'COULD NOT BE VERIFIED',
  2: 'TAMPERED: bytes contradict a signature or each other',
  3: 'ROLLBACK: the export is smaller than a note that was kept',
  4: 'FORK: the log signed two notes that no one history can hold',
  5: 'NO QUORUM, OR TOO OLD',
  6: 'INCOMPLETE: something that the checkpoint asks for is missing',
};
/** So many faults of each code are printed; the others are counted. */
const MOST_PRINTED = 25;

/** Ends the run at once with code 1. */
class CannotRun extends Error {}

class Findings {
  /** @type {Map<number, string[]>} */
  byCode = new Map();
  /** @type {Map<number, number>} */
  counts = new Map();

  /** @param {number} code @param {string} words */
  add(code, words) {
    const list = this.byCode.get(code) ?? [];
    if (list.length < MOST_PRINTED) list.push(words);
    this.byCode.set(code, list);
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
  }

  get code() {
    return FIRST_THAT_HOLDS.find((code) => this.counts.has(code)) ?? 0;
  }
}

// ------------------------------------------------------------------------------------------- the tree: RFC 6962, section 2.1

const HASH = 32;
/** @param {...(Buffer | string)} parts */
const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const EMPTY_ROOT = sha256();
/** @param {Buffer} leaf */
const leafHash = (leaf) => sha256(Buffer.of(0), leaf);
/** @param {Buffer} left @param {Buffer} right */
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);

/** The right edge of a growing tree: for each height the root of the complete subtree that still waits for its neighbour. */
class Edge {
  size = 0;
  /** @type {(Buffer | undefined)[]} */
  waiting = [];

  /** @param {Buffer} hash */
  append(hash) {
    this.size++;
    let height = 0;
    for (let left = this.waiting[0]; left; left = this.waiting[height]) {
      hash = nodeHash(left, hash);
      this.waiting[height++] = undefined;
    }
    this.waiting[height] = hash;
  }

  get root() {
    /** @type {Buffer | undefined} */
    let root;
    for (const left of this.waiting) if (left) root = root ? nodeHash(left, root) : left;
    return root ?? EMPTY_ROOT;
  }
}

/**
 * The root that a proof of inclusion leads to, or null where it has too few or too many hashes: RFC 9162, section 2.1.3.2.
 * @param {bigint} index @param {bigint} size @param {Buffer} hash of the leaf @param {Buffer[]} proof from the leaf up
 */
const rootOfProof = (index, size, hash, proof) => {
  if (index >= size) return null;
  let [at, last] = [index, size - 1n];
  for (const other of proof) {
    if (last === 0n) return null;
    if (at % 2n === 1n || at === last) {
      hash = nodeHash(other, hash);
      while (at % 2n === 0n && at !== 0n) [at, last] = [at >> 1n, last >> 1n];
    } else hash = nodeHash(hash, other);
    [at, last] = [at >> 1n, last >> 1n];
  }
  return last === 0n ? hash : null;
};

// ------------------------------------------------------------------------ keys and notes: C2SP signed-note, tlog-cosignature

/** @typedef {{ name: string, id: string, type: number, raw: Buffer, vkey: string }} Key */
/** @typedef {{ key: Key, time: bigint | null }} Signed */
/**
 * @typedef {{ from: string, origin: string, size: bigint, root: Buffer, whole: string, signed: Signed[], holds: boolean,
 *   treeRoot?: Buffer }} Checkpoint `treeRoot`: what the leaves of the export give at this size
 */

const SIGNS_TEXT = 0x01;
const SIGNS_TIME_AND_TEXT = 0x04;
const MOST_NOTE_BYTES = 128 * 1024;
const LARGEST = 2n ** 63n - 1n;
/** What stands before the 32 bytes of a public key of Ed25519 in DER: RFC 8410. */
const DER = Buffer.from('302a300506032b6570032100', 'hex');

/** The bytes, or null where it is not the one spelling of them. @param {string} text */
const base64 = (text) => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
};
/** A whole number without zeros in front, up to 2^63-1. @param {string} text */
const decimal = (text) => (/^(0|[1-9]\d{0,18})$/.test(text) && BigInt(text) <= LARGEST ? BigInt(text) : null);

/** @param {string} vkey @returns {Key} */
const parseVkey = (vkey) => {
  const [, name = '', id = '', end = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? [];
  const bytes = base64(end);
  const type = bytes?.[0] ?? 0;
  if (!bytes || bytes.length !== 1 + HASH || (type !== SIGNS_TEXT && type !== SIGNS_TIME_AND_TEXT))
    throw new CannotRun(`This is no vkey of Ed25519 (type 1 or 4): ${vkey}`);
  if (sha256(`${name}\n`, bytes).toString('hex', 0, 4) !== id)
    throw new CannotRun(`The id in this vkey is not that of its key; it was mistyped or changed: ${vkey}`);
  return { name, id, type, raw: bytes.subarray(1), vkey };
};

/** What a line says, or null where it is not this key's signature. @param {Key} key @param {Buffer} line @param {string} text */
const verifyLine = (key, line, text) => {
  const publicKey = createPublicKey({ key: Buffer.concat([DER, key.raw]), format: 'der', type: 'spki' });
  if (key.type === SIGNS_TEXT)
    return line.length === 64 && signatureHolds(null, Buffer.from(text), publicKey, line) ? { key, time: null } : null;
  if (line.length !== 8 + 64) return null;
  const time = line.readBigUInt64BE();
  const message = Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
  return signatureHolds(null, message, publicKey, line.subarray(8)) ? { key, time } : null;
};

/**
 * The checkpoint that a note states. `fails` is told each thing that is wrong with it; null where it cannot even be read.
 * @param {Buffer} bytes @param {string} from what it is called in words @param {Key[]} keys the log's and the witnesses'
 * @param {(words: string) => void} fails
 * @returns {Checkpoint | null}
 */
const readNote = (bytes, from, keys, fails) => {
  const whole = bytes.length <= MOST_NOTE_BYTES && isUtf8(bytes) ? bytes.toString() : '';
  const end = whole.lastIndexOf('\n\n');
  const text = whole.slice(0, end + 1);
  const lines = whole.slice(end + 2).split('\n');
  const [origin = '', digits = '', hash = '', ...more] = text.split('\n');
  const [size, root] = [decimal(digits), base64(hash)];
  const parsed = lines.slice(0, -1).map((line) => /^\u2014 ([^\s+]+) (\S+)$/u.exec(line));
  // eslint-disable-next-line no-control-regex
  const oneForm = end > 0 && !/[\0-\x09\x0b-\x1f]/.test(whole) && lines.at(-1) === '' && lines.length > 1;
  const threeLines = origin !== '' && more.length === 1 && more[0] === '';
  if (!oneForm || !threeLines || size === null || root?.length !== HASH || parsed.some((line) => line === null)) {
    fails(`${from} is no signed checkpoint: it must be three lines (log, size, root), an empty one, and signatures.`);
    return null;
  }
  /** @type {Signed[]} */
  const signed = [];
  let holds = true;
  const wrong = (/** @type {string} */ words) => {
    holds = false;
    fails(words);
  };
  if (size === 0n && !root.equals(EMPTY_ROOT))
    wrong(`${from} states a root for no leaves that is not that of no leaves.`);
  for (const [at, [, name = '', signature = ''] = []] of parsed.map(
    (line, n) => /** @type {const} */ ([n, line ?? []]),
  )) {
    const line = base64(signature);
    if (!line || line.length <= 4)
      wrong(`${from}: its signature line ${at + 1} is not base64 of a key's id and a signature.`);
    // Every line of a known key must hold, a second one of the same key too; lines of other keys say nothing.
    else
      for (const key of keys.filter((each) => each.name === name && each.id === line.toString('hex', 0, 4))) {
        const says = verifyLine(key, line.subarray(4), text);
        if (says) signed.push(says);
        else wrong(`${from}: its signature line ${at + 1}, by ${name} (key ${key.id}), does not hold.`);
      }
  }
  return { from, origin, size, root, whole, signed, holds };
};

// -------------------------------------------------------------------------------------------- who must sign: C2SP tlog-policy

/** @typedef {{ witness: Key } | { least: number, members: Quorum[] }} Quorum */

/** Logs, witnesses and quorum of a policy; no quorum is null. @param {string} text @returns {{ logs: Key[], witnesses: Key[], quorum: Quorum | null }} */
const parsePolicy = (text) => {
  /** @type {Map<string, Quorum>} */
  const named = new Map();
  /** @type {Key[]} */
  const witnesses = [];
  /** @type {Key[]} */
  const logs = [];
  const used = new Set();
  /** @type {Quorum | null | undefined} */
  let quorum;
  for (const [n, line] of text.split('\n').entries()) {
    const [word, name = '', ...rest] = line.split(/[ \t]+/).filter((item) => item !== '');
    if (word === undefined || word.startsWith('#')) continue;
    const refuse = (/** @type {string} */ why) => {
      throw new CannotRun(`Line ${n + 1} of the policy: ${why}.`);
    };
    const known = (/** @type {string} */ item) => named.get(item) ?? refuse(`no line before says what ${item} is`);
    if (['witness', 'group'].includes(word) && (named.has(name) || name === 'none'))
      refuse(`the name ${name} is taken`);
    if (word === 'log' && name !== '' && rest.length < 2) logs.push(parseVkey(name));
    else if (word === 'witness' && rest[0] !== undefined && rest.length < 3) {
      const witness = parseVkey(rest[0]);
      named.set(name, { witness });
      witnesses.push(witness);
    } else if (word === 'group' && rest.length > 1) {
      const members = rest.slice(1).map(known);
      for (const item of rest.slice(1)) if (used.has(item) || !used.add(item)) refuse(`${item} is in a group already`);
      const least = rest[0] === 'all' ? members.length : rest[0] === 'any' ? 1 : Number(decimal(rest[0] ?? '') ?? 0);
      if (least < 1 || least > members.length) refuse(`${rest[0]} is not how many of ${members.length} must sign`);
      named.set(name, { least, members });
    } else if (word === 'quorum' && name !== '' && rest.length === 0 && quorum === undefined)
      quorum = name === 'none' ? null : known(name);
    else refuse('it is no line of a policy, or says the quorum a second time');
  }
  if (quorum === undefined) throw new CannotRun('No line of the policy says the quorum.');
  return { logs, witnesses, quorum };
};

/**
 * The time of the oldest signature that a quorum needs, where each witness counts with its newest; null where there is no quorum.
 * @param {Quorum} quorum @param {Signed[]} signed @returns {bigint | null}
 */
const quorumTime = (quorum, signed) => {
  const times =
    'witness' in quorum
      ? signed.filter(({ key }) => key.vkey === quorum.witness.vkey).map(({ time }) => time)
      : quorum.members.map((member) => quorumTime(member, signed));
  const newestFirst = times.filter((time) => time !== null).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  return newestFirst['witness' in quorum ? 0 : quorum.least - 1] ?? null;
};

// ---------------------------------------------------------------------------------- the files of an export: a tar or a folder

/** @typedef {{ name: string, size: number, digest: string, read: (at: number, length: number) => Buffer }} File */
/** @typedef {(words: string) => void} Progress */

const BLOCK = 512;
const CHUNK = 1 << 20;

/** @param {number} fd @param {number} at @param {number} length */
const readAt = (fd, at, length) => {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const read = readSync(fd, bytes, done, length - done, at + done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
};

/** SHA-256 of a stretch of a file, in hexadecimal; never more than a mebibyte of it is held. @param {number} fd @param {number} at @param {number} length */
const digestAt = (fd, at, length) => {
  const hash = createHash('sha256');
  for (let done = 0; done < length; done += CHUNK) hash.update(readAt(fd, at + done, Math.min(CHUNK, length - done)));
  return hash.digest('hex');
};

/** @param {string} text as words can show it */
const shown = (text) => JSON.stringify(text).slice(1, -1);

/**
 * Reads a tar from its beginning to its end once, and remembers where each file is. Its form is fixed to the bit: plain ustar,
 * regular files only, sorted by name, mode 0644, owner, group and times 0, nothing but zeros where nothing is.
 * @param {number} fd @param {Findings} findings @param {Progress} progress
 */
const readTar = (fd, findings, progress) => {
  /** @type {Map<string, File>} */
  const files = new Map();
  const length = fstatSync(fd).size;
  const tampered = (/** @type {string} */ words) => findings.add(CODE.tampered, words);
  let [at, previous] = [0, ''];
  for (;;) {
    const header = readAt(fd, at, BLOCK);
    if (header.length < BLOCK) {
      findings.add(CODE.incomplete, `The tar is cut off after ${shown(previous) || 'nothing'}.`);
      return files;
    }
    if (header.every((byte) => byte === 0)) break;
    const field = (/** @type {number} */ from, /** @type {number} */ width) => {
      const [text = '', ...rest] = header.toString('latin1', from, from + width).split('\0');
      return rest.join('') === '' ? text : '?';
    };
    const octal = (/** @type {number} */ from, /** @type {number} */ width) =>
      /^[0-7]+ ?$/.test(field(from, width)) ? Number.parseInt(field(from, width), 8) : NaN;
    const name = field(0, 100);
    const size = octal(124, 12);
    const sum = header.reduce((total, byte, n) => total + (n >= 148 && n < 156 ? 32 : byte), 0);
    const sumHolds = header.toString('latin1', 148, 156) === `${sum.toString(8).padStart(6, '0')}\0 `;
    if (!sumHolds || header.toString('latin1', 257, 265) !== 'ustar\x0000' || Number.isNaN(size)) {
      tampered(`The tar's header at byte ${at} (${shown(name)}) is damaged or not ustar; nothing after it was read.`);
      return files;
    }
    const type = header.toString('latin1', 156, 157);
    if (type !== '0')
      tampered(`${shown(name)} is no regular file (a link, a folder or another thing, type ${shown(type)}).`);
    if (octal(100, 8) !== 0o644) tampered(`${shown(name)} has not the mode 0644.`);
    if (octal(108, 8) !== 0 || octal(116, 8) !== 0 || octal(136, 12) !== 0)
      tampered(`${shown(name)} has an owner, a group or a time that is not 0.`);
    const empty = [field(157, 100), field(265, 32), field(297, 32), field(345, 155), field(500, 12)];
    const device = [field(329, 8), field(337, 8)];
    if (empty.some((each) => each !== '') || device.some((each) => !/^0*$/.test(each)))
      tampered(`${shown(name)} has a link, a name of an owner, a device or a prefix in its header.`);
    if (name === previous) tampered(`${shown(name)} is in the tar twice.`);
    else if (name < previous)
      tampered(`${shown(name)} stands after ${shown(previous)}: names must be sorted, each once.`);
    previous = name > previous ? name : previous;
    const start = at + BLOCK;
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    if (at > length) {
      findings.add(CODE.incomplete, `The tar is cut off inside ${shown(name)}.`);
      return files;
    }
    if (readAt(fd, start + size, at - start - size).some((byte) => byte !== 0))
      tampered(`After the bytes of ${shown(name)} something fills the block that is not zero.`);
    if (type === '0' && !files.has(name))
      files.set(name, {
        ...{ name, size, digest: digestAt(fd, start, size) },
        read: (from, count) => readAt(fd, start + from, Math.max(0, Math.min(count, size - from))),
      });
    progress(`read ${files.size} files`);
  }
  // Two blocks of zeros end a tar; some programs fill it up to 20 blocks.
  const rest = readAt(fd, at, 20 * BLOCK + 1);
  if (
    at + rest.length < length ||
    rest.length > 20 * BLOCK ||
    rest.length % BLOCK > 0 ||
    rest.some((byte) => byte !== 0)
  )
    tampered('Something stands after the end of the tar.');
  else if (rest.length < 2 * BLOCK) findings.add(CODE.incomplete, 'The tar is cut off in its end.');
  return files;
};

/** The same of a folder into which a tar was unpacked; modes and times are then not looked at. @param {string} folder @param {Findings} findings @param {Progress} progress */
const readFolder = (folder, findings, progress) => {
  /** @type {File[]} */
  const found = [];
  const walk = (/** @type {string} */ under) => {
    for (const { name: last } of readdirSync(join(folder, under), { withFileTypes: true })) {
      const name = under === '' ? last : `${under}/${last}`;
      const path = join(folder, name);
      const stat = lstatSync(path);
      if (stat.isDirectory()) walk(name);
      else if (!stat.isFile()) findings.add(CODE.tampered, `${shown(name)} is a link or no regular file.`);
      else {
        const open = (/** @type {(fd: number) => any} */ use) => {
          const fd = openSync(path, 'r');
          try {
            return use(fd);
          } finally {
            closeSync(fd);
          }
        };
        found.push({
          ...{ name, size: stat.size, digest: open((fd) => digestAt(fd, 0, stat.size)) },
          read: (from, count) => open((fd) => readAt(fd, from, Math.max(0, Math.min(count, stat.size - from)))),
        });
        progress(`read ${found.length} files`);
      }
    }
  };
  walk('');
  return new Map(found.sort((a, b) => (a.name < b.name ? -1 : 1)).map((file) => [file.name, file]));
};

/** SHA256SUMS against the files. It finds damage and tells where; it proves nothing. @param {Map<string, File>} files @param {Findings} findings */
const checkSums = (files, findings) => {
  const sums = files.get('SHA256SUMS');
  if (!sums) return;
  const tampered = (/** @type {string} */ words) => findings.add(CODE.tampered, words);
  const lines = sums.read(0, sums.size).toString('latin1').split('\n');
  if (lines.pop() !== '') tampered('SHA256SUMS does not end with a newline.');
  const listed = new Set();
  let previous = '';
  for (const [n, line] of lines.entries()) {
    const [, digest = '', name = ''] = /^([0-9a-f]{64}) {2}([\x21-\x7e]+)$/.exec(line) ?? [];
    const file = files.get(name);
    if (name === '') tampered(`Line ${n + 1} of SHA256SUMS is no hash and name.`);
    else if (name <= previous || name === 'SHA256SUMS')
      tampered(`Line ${n + 1} of SHA256SUMS (${name}) is out of order.`);
    else if (!file) findings.add(CODE.incomplete, `${name} is named in SHA256SUMS and missing.`);
    else if (file.digest !== digest)
      tampered(`${name} is not the file whose hash SHA256SUMS gives: one of them is damaged.`);
    listed.add(name);
    previous = name;
  }
  for (const name of files.keys())
    if (name !== 'SHA256SUMS' && !listed.has(name)) tampered(`${shown(name)} is not named in SHA256SUMS.`);
};

/** Reads a file from its beginning on, a piece at a time. */
class Cursor {
  at = 0;
  /** @type {Buffer} */
  ahead = EMPTY_ROOT.subarray(0, 0);

  /** @param {File} file */
  constructor(file) {
    this.file = file;
  }

  /** The next bytes; null where the file has fewer. @param {number} length */
  take(length) {
    if (this.left < length) return null;
    if (this.ahead.length < length) this.ahead = this.file.read(this.at, Math.max(length, CHUNK));
    const bytes = this.ahead.subarray(0, length);
    this.ahead = this.ahead.subarray(length);
    this.at += length;
    return bytes;
  }

  get left() {
    return this.file.size - this.at;
  }
}

// --------------------------------------------------------------------------------- which files an export has: C2SP tlog-tiles

const WIDTH = 256;
const ALWAYS = ['README.txt', 'SHA256SUMS', 'checkpoint', 'verify-audit.mjs'];

/** How many hashes a level of tiles has in a tree of so many leaves; bundles have one for each leaf. @param {string} kind @param {number} size */
const hashesOf = (kind, size) => {
  const [, level = '0'] = /^tile\/(\d+)$/.exec(kind) ?? [];
  return Math.floor(size / WIDTH ** Number(level));
};
/** `tile/0` and 1234067 in a large tree: `tile/0/x001/x234/067`; the last of a tree may be partial. @param {string} kind @param {number} n @param {number} size */
const pathOf = (kind, n, size) => {
  const digits = String(n);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.../g) ?? [];
  const path = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
  const width = hashesOf(kind, size) - n * WIDTH;
  return `${kind}/${path}${width < WIDTH ? `.p/${width}` : ''}`;
};

/** Every file that the size asks for and nothing else. @param {Map<string, File>} files @param {bigint} size @param {Findings} findings */
const checkNames = (files, size, findings) => {
  const leaves = Number(size);
  const kinds = [
    'tile/entries',
    'frames',
    ...([...files.keys()].some((name) => name.startsWith('keys/')) ? ['keys'] : []),
  ];
  for (let level = 0; hashesOf(`tile/${level}`, leaves) > 0; level++) kinds.push(`tile/${level}`);
  for (const name of ALWAYS) if (!files.has(name)) findings.add(CODE.incomplete, `${name} is missing.`);
  for (const kind of kinds)
    for (let [n, missing] = [0, 0]; n * WIDTH < hashesOf(kind, leaves) && missing < MOST_PRINTED; n++)
      if (!files.has(pathOf(kind, n, leaves)) && missing++ < MOST_PRINTED)
        findings.add(CODE.incomplete, `${pathOf(kind, n, leaves)} is missing.`);
  for (const name of files.keys()) {
    const [, kind = '', path = ''] =
      /^(frames|keys|tile\/entries|tile\/\d+)\/((?:x\d{3}\/)*\d{3})(?:\.p\/\d+)?$/.exec(name) ?? [];
    const n = Number(path.replaceAll(/[x/]/g, ''));
    const asked = kind !== '' && n * WIDTH < hashesOf(kind, leaves) && pathOf(kind, n, leaves) === name;
    const note = decimal(name.replace(/^checkpoints\//, ''));
    const other =
      [...ALWAYS, 'policy'].includes(name) || (name.startsWith('checkpoints/') && note !== null && note < size);
    if (!asked && !other) findings.add(CODE.tampered, `${shown(name)} is no file of an export of ${size} leaves.`);
  }
};

// ---------------------------------------------------------------------------------------------------------- frames and keys

/** @typedef {{ stream: string, rev: bigint, id: Buffer, type: string, json: boolean, data: Buffer }} Event */

const TOMBSTONE = LARGEST;
const SEALED_STREAM = /^(\$\$)?[a-z][a-z-]{0,62}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The event of a frame: seven parts, each after its length, and nothing else; null where it is none. @param {Buffer} frame @returns {Event | null} */
const parseFrame = (frame) => {
  /** @type {Buffer[]} */
  const parts = [];
  let at = 0;
  while (at + 4 <= frame.length && parts.length < 7) {
    const end = at + 4 + frame.readUInt32BE(at);
    parts.push(frame.subarray(at + 4, end));
    at = end;
  }
  const [name, revision, id, type, flag, data, metadata] = parts;
  if (!name || !revision || !id || !type || !flag || !data || !metadata || at !== frame.length) return null;
  const [stream, rev, is] = [name.toString('latin1'), decimal(revision.toString('latin1')), flag.toString('latin1')];
  const idLength = rev === TOMBSTONE ? 0 : 16;
  if (!SEALED_STREAM.test(stream) || rev === null || id.length !== idLength || (is !== '0' && is !== '1')) return null;
  return { stream, rev, id, type: type.toString(), json: is === '1', data };
};

/**
 * Finds gaps in revisions. A revision that is missing must have been an event between its neighbours, so a slot whose frame
 * is withheld or lost must stand there for it; each slot serves one. Of the slots that would do the first is taken: whatever
 * needs one later can use the others as well. Slots that stand side by side are kept as one run.
 */
class Revisions {
  /** @type {Map<string, { rev: bigint, index: number }>} */
  last = new Map();
  /** @type {{ from: number, free: bigint, next: number }[]} */
  runs = [];
  end = -1;

  /** @param {number} index of a slot that holds no frame */
  without(index) {
    const run = this.runs.at(-1);
    if (run && this.end === index) run.free++;
    else this.runs.push({ from: index, free: 1n, next: this.runs.length + 1 });
    this.end = index + 1;
  }

  /** Where in `runs` the first run with a free slot is, from `at` on. @param {number} at */
  free(at) {
    let to = at;
    for (let run = this.runs[to]; run && run.free === 0n; run = this.runs[to]) to = run.next;
    for (let run = this.runs[at]; run && run.free === 0n && at !== to; run = this.runs[at])
      [at, run.next] = [run.next, to];
    return to;
  }

  /** What is wrong with the event that comes next, or null. @param {number} index @param {Event} event */
  next(index, { stream, rev }) {
    const before = this.last.get(stream);
    const expected = before === undefined ? 0n : before.rev + 1n;
    this.last.set(stream, { rev, index });
    if (rev < expected) return `comes after revision ${before?.rev} at index ${before?.index}: revisions must rise`;
    // A tombstone may skip; as it is the largest number, nothing can rise above it.
    if (rev === TOMBSTONE) return null;
    let missing = rev - expected;
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.from ?? 0) > (before?.index ?? -1)) high = middle;
      else low = middle + 1;
    }
    for (let at = this.free(low); missing > 0n; at = this.free(at)) {
      const run = this.runs[at];
      if (!run) break;
      const taken = missing < run.free ? missing : run.free;
      run.free -= taken;
      missing -= taken;
    }
    return missing === 0n
      ? null
      : `follows a gap: of the revisions from ${expected} on, ${missing} cannot have been anywhere`;
  }
}

/**
 * Ciphertext of a frame, and the keys that came with it: how many pieces there are and how many were read; words where one is wrong.
 * @param {Event} event @param {Buffer[]} keys
 */
const openSealed = ({ stream, id, json, data }, keys) => {
  const byName = new Map(keys.map((key) => [sha256('oversight-key/1\n', key).toString('hex'), key]));
  const unused = new Set(byName.keys());
  const part = (/** @type {Buffer} */ bytes) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  let [pieces, read, wrong] = [0, 0, ''];
  /** @type {[unknown, string][]} */
  const open = [];
  try {
    if (json && data.includes('"sealed"')) open.push([JSON.parse(data.toString()), '']);
  } catch {
    // What is not JSON holds no ciphertext.
  }
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, pointer] = next;
    if (typeof value !== 'object' || value === null) continue;
    const { key: named, sealed, ...more } = /** @type {Record<string, unknown>} */ (value);
    if (
      typeof named === 'string' &&
      /^[0-9a-f]{64}$/.test(named) &&
      typeof sealed === 'string' &&
      Object.keys(more).length === 0
    ) {
      pieces++;
      const key = byName.get(named);
      if (!key) continue;
      unused.delete(named);
      try {
        const bytes = Buffer.from(sealed, 'base64');
        const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
        opening.setAAD(Buffer.concat([part(Buffer.from(stream)), part(id), part(Buffer.from(pointer))]));
        opening.setAuthTag(bytes.subarray(-16));
        opening.update(bytes.subarray(12, -16));
        opening.final();
        read++;
      } catch {
        wrong = `what is sealed at ${pointer} cannot be opened with the key that it names`;
      }
    } else
      for (const [member, each] of Object.entries(value))
        open.push([each, `${pointer}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`]);
  }
  if (unused.size > 0) wrong = 'a key was given that opens nothing of this frame';
  return { pieces, read, wrong };
};

// ------------------------------------------------------------------------------------------------------ all leaves, in order

/** The namespace under which all ids of Oversight's streams are made. */
const NAMESPACE = '8f3f3c1e-5d0b-4b5e-9c55-2f1a7b0d6e42';
const LEAF_BYTES = 94;
const LEAF = /^\{"body":"([0-9a-f]{64})","v":"audit-leaf\/2"\}$/;
const WITHHELD = 0xffffffff;
const LOST = 0xfffffffe;
/** No event store takes an event as large as this. */
const LARGEST_FRAME = 1 << 28;

/** The stream in which a log tells of its own keys: a UUID of version 5 (RFC 9562). @param {string} origin */
const ownStream = (origin) => {
  const name = JSON.stringify(['audit-log', origin]);
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `audit-log-${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}`;
};

/** The form of a leaf that is not audit-leaf/2: its `v`; null where it is no leaf at all. @param {Buffer} leaf @returns {string | null} */
const otherForm = (leaf) => {
  try {
    const v = JSON.parse(leaf.toString()).v;
    return typeof v === 'string' && v !== 'audit-leaf/2' ? v : null;
  } catch {
    return null;
  }
};

/** Goes through the leaves once, a bundle of 256 at a time, and makes everything anew that is made from them. */
class Walk {
  edge = new Edge();
  revisions = new Revisions();
  withheld = 0;
  lost = 0;
  frames = 0;
  /** Pieces of ciphertext, and how many of them were read with the keys that came along. */
  sealed = { pieces: 0, read: 0 };
  /** @type {{ vkey: string, index: number, type: string }[]} what the log's own stream says of its keys */
  keyChanges = [];
  /** @type {Map<number, string>} for the indexes that are asked for: what stands there */
  events = new Map();
  /** @type {Buffer[][]} the hashes of the tile of each level that is being filled */
  tiles = [];

  /**
   * @param {Map<string, File>} files @param {Checkpoint} checkpoint @param {Findings} findings
   * @param {{ notes: Checkpoint[], asked: Set<number> }} wanted notes whose root is wanted, and indexes of receipts
   */
  constructor(files, checkpoint, findings, { notes, asked }) {
    this.files = files;
    this.findings = findings;
    this.asked = asked;
    this.size = Number(checkpoint.size);
    this.own = ownStream(checkpoint.origin);
    this.notes = [...notes].sort((a, b) => (a.size < b.size ? -1 : 1));
    this.hasKeys = [...files.keys()].some((name) => name.startsWith('keys/'));
    // Six bytes of the hash in each leaf, so that equal ones are found: 8 bytes of memory for a leaf.
    this.bodies = new Float64Array(Math.min(this.size, files.size * WIDTH));
  }

  /** @param {string} words */
  tampered(words) {
    this.findings.add(CODE.tampered, words);
  }

  /** @param {string} kind @param {number} n */
  file(kind, n) {
    const path = pathOf(kind, n, this.size);
    return { path, file: this.files.get(path) };
  }

  /** Whether all leaves were there. @param {Progress} progress */
  run(progress) {
    this.rootsUpTo();
    for (let n = 0; n * WIDTH < this.size; n++) {
      if (!this.bundle(n)) return false;
      progress(`checked ${this.edge.size} of ${this.size} leaves`);
    }
    for (const [level, hashes] of this.tiles.entries())
      if (hashes.length > 0) this.compareTile(level, Math.floor(hashesOf(`tile/${level}`, this.size) / WIDTH), hashes);
    this.equalLeaves();
    return true;
  }

  /** Keeps the root for each note that states one at this size. */
  rootsUpTo() {
    for (let note = this.notes[0]; note && note.size === BigInt(this.edge.size); note = this.notes[0]) {
      note.treeRoot = this.edge.root;
      this.notes.shift();
    }
  }

  /** @param {number} n @returns whether it or its tile was there */
  bundle(n) {
    const width = Math.min(WIDTH, this.size - n * WIDTH);
    const { path, file } = this.file('tile/entries', n);
    const tile = this.file('tile/0', n);
    const hashes = tile.file?.size === width * HASH ? tile.file.read(0, width * HASH) : null;
    const entries = file && this.entries(path, file, width);
    if (!entries && !hashes) return false;
    /** @type {(string | null)[]} */
    const bodies = [];
    for (let slot = 0; slot < width; slot++) {
      const index = n * WIDTH + slot;
      const given = hashes?.subarray(slot * HASH, (slot + 1) * HASH);
      const leaf = entries?.[slot];
      const hash = leaf ? leafHash(leaf) : (given ?? EMPTY_ROOT);
      const body = leaf ? (LEAF.exec(leaf.toString('latin1'))?.[1] ?? null) : null;
      if (leaf && body === null) {
        const v = otherForm(leaf);
        if (v !== null && given?.equals(hash))
          throw new CannotRun(
            `Leaf ${index} has the form ${shown(v)}, which this verifier does not know: take a newer one.`,
          );
        this.tampered(`Leaf ${index} in ${path} is not in the form audit-leaf/2.`);
      }
      if (given && !given.equals(hash))
        this.tampered(`Leaf ${index} in ${path} and its hash in ${tile.path} do not agree.`);
      this.bodies[index] = body === null ? -1 - index : Number.parseInt(body.slice(0, 12), 16);
      bodies.push(body);
      this.edge.append(hash);
      this.fill(0, hash);
      this.rootsUpTo();
    }
    this.slots(n, bodies);
    return true;
  }

  /** The leaves of a bundle, each after its length (16 bits); null where it is cut wrongly. @param {string} path @param {File} file @param {number} width */
  entries(path, file, width) {
    const cursor = new Cursor(file);
    /** @type {Buffer[]} */
    const leaves = [];
    for (let slot = 0; slot < width; slot++) {
      const leaf = cursor.take(cursor.take(2)?.readUInt16BE() ?? Infinity);
      if (!leaf) break;
      leaves.push(leaf);
    }
    if (leaves.length === width && cursor.left === 0) return leaves;
    this.tampered(`${path} is not ${width} leaves of ${LEAF_BYTES} bytes, each after its length.`);
    return null;
  }

  /** @param {number} level @param {Buffer} hash */
  fill(level, hash) {
    const hashes = (this.tiles[level] ??= []);
    hashes.push(hash);
    if (hashes.length < WIDTH) return;
    const subtree = new Edge();
    for (const each of hashes) subtree.append(each);
    // The tile that is full is the last of those that this level has with the leaves so far.
    this.compareTile(level, hashesOf(`tile/${level}`, this.edge.size) / WIDTH - 1, hashes);
    this.tiles[level] = [];
    this.fill(level + 1, subtree.root);
  }

  /** @param {number} level @param {number} n @param {Buffer[]} hashes that the leaves give */
  compareTile(level, n, hashes) {
    const { path, file } = this.file(`tile/${level}`, n);
    const bytes = file?.size === hashes.length * HASH ? file.read(0, file.size) : null;
    if (file && !bytes) this.tampered(`${path} has ${file.size} bytes where ${hashes.length * HASH} are right.`);
    // Those of level 0 were compared one by one.
    if (!bytes || level === 0) return;
    const differs = hashes.findIndex((hash, at) => !hash.equals(bytes.subarray(at * HASH, (at + 1) * HASH)));
    if (differs >= 0) this.tampered(`Hash ${differs} of ${path} is not the hash of the tile below it.`);
  }

  /** The frames and keys of a bundle. @param {number} n @param {(string | null)[]} bodies of its leaves */
  slots(n, bodies) {
    const { path, file } = this.file('frames', n);
    const keyFile = this.hasKeys ? this.file('keys', n) : null;
    const cursor = file && new Cursor(file);
    const keyCursor = keyFile?.file && new Cursor(keyFile.file);
    let [whole, keysWhole] = [true, true];
    for (const [slot, body] of bodies.entries()) {
      const index = n * WIDTH + slot;
      const length = (whole ? cursor?.take(4)?.readUInt32BE() : undefined) ?? null;
      const without = length === WITHHELD || length === LOST;
      const frame = length === null || without || length > LARGEST_FRAME ? null : (cursor?.take(length) ?? null);
      whole &&= without || frame !== null;
      const keysLength = keysWhole ? keyCursor?.take(4)?.readUInt32BE() : undefined;
      const keyBytes = keysLength !== undefined && keysLength % HASH === 0 ? keyCursor?.take(keysLength) : undefined;
      keysWhole &&= Boolean(keyBytes);
      const keys = Array.from(
        { length: (keyBytes?.length ?? 0) / HASH },
        (_, at) => keyBytes?.subarray(at * HASH, (at + 1) * HASH) ?? EMPTY_ROOT,
      );
      if (keys.some((key, at) => at > 0 && Buffer.compare(keys[at - 1] ?? key, key) >= 0))
        this.tampered(`The keys of leaf ${index} in ${keyFile?.path} are not sorted, each once.`);
      if (length === WITHHELD) this.withheld++;
      if (length === LOST) {
        this.lost++;
        this.findings.add(
          CODE.incomplete,
          `The frame of leaf ${index} is lost: the event store no longer had the event.`,
        );
      }
      if (!frame || !this.frame(index, frame, body, keys, path)) this.revisions.without(index);
      if (!frame && keys.length > 0) this.tampered(`Leaf ${index} has keys in ${keyFile?.path}, and no frame.`);
    }
    if (cursor && (!whole || cursor.left > 0))
      this.tampered(`${path} is not ${bodies.length} frames, each after its length.`);
    if (keyCursor && (!keysWhole || keyCursor.left > 0))
      this.tampered(`${keyFile?.path} is not ${bodies.length} lists of keys of 32 bytes, each after its length.`);
  }

  /** Whether a frame is one and of its leaf. @param {number} index @param {Buffer} frame @param {string | null} body @param {Buffer[]} keys @param {string} path */
  frame(index, frame, body, keys, path) {
    const event = parseFrame(frame);
    const what = event ? `${event.stream}, revision ${event.rev}` : 'it cannot be read';
    if (body === null) return false;
    if (sha256(frame).toString('hex') !== body) {
      this.tampered(`The frame of leaf ${index} in ${path} (${what}) is not the one that was sealed.`);
      return false;
    }
    if (!event) {
      this.tampered(`The frame of leaf ${index} in ${path} is not seven parts of an event that is sealed.`);
      return false;
    }
    this.frames++;
    const unheld =
      this.withheld > 0 && event.stream === this.own
        ? event.rev - 1n - (this.revisions.last.get(this.own)?.rev ?? -1n)
        : 0n;
    const gap =
      unheld > 0n && this.lost === 0
        ? "follows a gap, and the frames of the log's own stream are never withheld"
        : this.revisions.next(index, event);
    if (gap !== null) this.tampered(`Leaf ${index} (${what}) ${gap}.`);
    const { pieces, read, wrong } = openSealed(event, keys);
    this.sealed.pieces += pieces;
    this.sealed.read += read;
    if (wrong) this.tampered(`Leaf ${index} (${what}): ${wrong}.`);
    if (this.asked.has(index)) this.events.set(index, `${what}, ${shown(event.type)}`);
    if (event.stream === this.own && /^LogKey(Added|Retired)\.v1$/.test(event.type)) this.keyChange(index, event);
    return true;
  }

  /** @param {number} index @param {Event} event */
  keyChange(index, { type, data }) {
    try {
      const { vkey } = JSON.parse(data.toString());
      if (typeof vkey === 'string') this.keyChanges.push({ vkey, index, type });
    } catch {
      this.tampered(`Leaf ${index} tells of a key of the log and is not JSON.`);
    }
  }

  /** Two equal leaves are one event that was sealed twice. Those whose six bytes are the same are read again and compared. */
  equalLeaves() {
    const sorted = this.bodies.slice().sort();
    const twice = new Set(sorted.filter((body, at) => body >= 0 && body === sorted[at - 1]));
    /** @type {Map<string, number>} */
    const first = new Map();
    for (let index = 0; twice.size > 0 && index < this.size; index++) {
      if (!twice.has(this.bodies[index] ?? -1)) continue;
      const file = this.file('tile/entries', Math.floor(index / WIDTH)).file;
      const leaf = file?.read((index % WIDTH) * (2 + LEAF_BYTES) + 2, LEAF_BYTES).toString('latin1') ?? String(index);
      if (first.has(leaf))
        this.tampered(`Leaves ${first.get(leaf)} and ${index} are equal: one event was sealed twice.`);
      else first.set(leaf, index);
    }
  }
}

// ------------------------------------------------------------------------------------------------------------- the whole check

/**
 * @typedef {{ export: string, vkeys: string[], witnesses: string[], policy: string | null, notes: string[], receipts: string[],
 *   maxAge: number | null, allFrames: boolean, now: number }} Options `maxAge` in seconds, `now` in seconds since 1970
 */

const MAY_BE_AHEAD = 300;
const UTC = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });
/** @param {bigint} time in seconds since 1970 */
const when = (time) =>
  time < 10n ** 11n ? `${UTC.format(new Date(Number(time) * 1000))} UTC` : `${time} seconds after 1970`;

/** A file that a person names. @param {string} path */
const readGiven = (path) => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CannotRun(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** A receipt's leaf and note: C2SP tlog-proof; `fails` is told what is wrong. @param {string} path @param {Key[]} keys @param {(words: string) => void} fails */
const readReceipt = (path, keys, fails) => {
  const text = readGiven(path).toString('latin1');
  const end = text.indexOf('\n\n');
  const [form, extra = '', at = '', ...lines] = text.slice(0, end).split('\n');
  const leaf = extra.startsWith('extra ') ? base64(extra.slice(6)) : null;
  const index = at.startsWith('index ') ? decimal(at.slice(6)) : null;
  const proof = lines.map(base64).filter((hash) => hash?.length === HASH);
  if (
    end < 0 ||
    form !== 'c2sp.org/tlog-proof@v1' ||
    !leaf ||
    index === null ||
    proof.length !== lines.length ||
    proof.length > 63
  )
    throw new CannotRun(`${path} is no receipt (c2sp.org/tlog-proof@v1 with extra and index).`);
  const note = readNote(Buffer.from(text.slice(end + 2), 'latin1'), `The note in ${path}`, keys, fails);
  const root = note && rootOfProof(index, note.size, leafHash(leaf), /** @type {Buffer[]} */ (proof));
  if (note && !root?.equals(note.root)) fails(`${path}: its hashes do not lead from its leaf to the root in its note.`);
  if (!LEAF.test(leaf.toString('latin1'))) fails(`${path}: what it is of is no leaf in the form audit-leaf/2.`);
  return { path, index, note };
};

/**
 * Everything that is believed before the export is opened: it comes from a person.
 * @typedef {{ origin: string, logKeys: Key[], witnesses: Key[], quorum: Quorum | null, kept: Checkpoint[],
 *   receipts: { path: string, index: bigint, note: Checkpoint | null }[] }} Given
 */

/** @param {Options} options @param {Findings} findings @returns {Given} */
const readAllGiven = (options, findings) => {
  const fails = (/** @type {string} */ words) => findings.add(CODE.tampered, words);
  const logKeys = [...new Set(options.vkeys)].map(parseVkey);
  const origin = logKeys[0]?.name;
  if (origin === undefined || !logKeys.some(({ type }) => type === SIGNS_TEXT))
    throw new CannotRun(
      "Give the log's vkey (type 1) with --vkey, as a person told it: no export can say whose it is.",
    );
  if (logKeys.some(({ name }) => name !== origin)) throw new CannotRun('The vkeys given are not all of one log.');
  if (options.policy !== null && options.witnesses.length > 0)
    throw new CannotRun('Give --witness or --policy, not both.');
  const named = options.witnesses.map(parseVkey);
  const each = { least: named.length, members: named.map((witness) => ({ witness })) };
  const policy = options.policy === null ? null : parsePolicy(readGiven(options.policy).toString('latin1'));
  const { logs, witnesses, quorum } = policy ?? { logs: [], witnesses: named, quorum: named.length > 0 ? each : null };
  if (logs.length > 0 && !logs.some(({ vkey }) => options.vkeys.includes(vkey)))
    throw new CannotRun('The policy is for other logs than the one whose vkey was given.');
  for (const [n, { raw, type, vkey }] of witnesses.entries()) {
    if (type !== SIGNS_TIME_AND_TEXT) throw new CannotRun(`A witness has a key of type 4; this is another: ${vkey}`);
    if ([...logKeys, ...witnesses.slice(0, n)].some((other) => other.raw.equals(raw)))
      throw new CannotRun(`The key of this witness is the log's, or is named twice: ${vkey}`);
  }
  const keys = [...logKeys, ...witnesses];
  const kept = options.notes.map((path) => {
    const note = readNote(readGiven(path), path, keys, fails);
    if (!note) throw new CannotRun(`${path}, given as an earlier note, is none.`);
    if (note.origin !== origin || (note.holds && signersOf(note, logKeys).length === 0))
      throw new CannotRun(`${path} is no note of the log ${origin} by a key that was given.`);
    return note;
  });
  const receipts = options.receipts.map((path) => readReceipt(path, keys, fails));
  return { origin, logKeys, witnesses, quorum, kept, receipts };
};

/** The keys of the log that signed the text of a note. Without one it is no note of the log, whoever else signed. @param {Checkpoint} note @param {Key[]} logKeys */
const signersOf = (note, logKeys) =>
  note.signed.map(({ key }) => key).filter((key) => logKeys.includes(key) && key.type === SIGNS_TEXT);

/**
 * Each note: of this log, signed by a key that was not retired, at no time still to come, and of one history with the others.
 * @param {Checkpoint} checkpoint @param {Checkpoint[]} notes all, the checkpoint too @param {Given} given @param {Walk} walk
 * @param {boolean} sound whether the leaves give the checkpoint's root @param {number} now @param {Findings} findings
 */
const judgeNotes = (checkpoint, notes, { origin, logKeys }, walk, sound, now, findings) => {
  const tampered = (/** @type {string} */ words) => findings.add(CODE.tampered, words);
  /** @param {Checkpoint} a @param {Checkpoint} b */
  const fork = (a, b) => {
    const proof = `This is the proof:\n\n${a.whole}\n${b.whole}`;
    findings.add(CODE.fork, `${a.from} and ${b.from}, both signed by the log, cannot both be true. ${proof}`);
  };
  const retirements = walk.keyChanges.filter(({ type }) => type === 'LogKeyRetired.v1');
  const believed = notes.filter((note) => {
    const retired = retirements.filter(({ index }) => note.size > BigInt(index)).map(({ vkey }) => vkey);
    const signers = signersOf(note, logKeys);
    const valid = signers.some(({ vkey }) => !retired.includes(vkey));
    if (note.origin !== origin) tampered(`${note.from} is of the log ${shown(note.origin)}, not of ${origin}.`);
    else if (signers.length === 0) tampered(`${note.from} is not signed by a key of the log that was given.`);
    else if (!valid) tampered(`${note.from} is signed only by a key that was retired before its ${note.size} leaves.`);
    for (const { key, time } of note.signed)
      if (time !== null && time > BigInt(now + MAY_BE_AHEAD))
        tampered(`${note.from} was signed by ${key.name} in the future: ${when(time)}.`);
    return valid && note.holds && note.origin === origin;
  });
  /** @type {Map<bigint, Checkpoint>} */
  const bySize = new Map();
  for (const note of believed) {
    const other = bySize.get(note.size);
    bySize.set(note.size, other ?? note);
    if (note.size > checkpoint.size)
      findings.add(CODE.rollback, `${note.from} is of ${note.size} leaves, the export of ${checkpoint.size} only.`);
    if (other && !other.root.equals(note.root)) fork(other, note);
    else if (note.size < checkpoint.size && note.treeRoot && !note.treeRoot.equals(note.root)) {
      if (sound && believed.includes(checkpoint)) fork(checkpoint, note);
      else tampered(`${note.from} states another root than the first ${note.size} leaves give.`);
    }
  }
};

/** When the checkpoint was signed, in seconds since 1970, as the quorum or else the log says; null where nobody does. @param {Checkpoint} checkpoint @param {Given} given */
const timeOf = ({ signed }, { logKeys, witnesses, quorum }) => {
  const by = (/** @type {Key[]} */ keys) => signed.filter(({ key }) => keys.includes(key));
  if (quorum) return quorumTime(quorum, by(witnesses));
  /** @type {bigint | null} */
  let newest = null;
  for (const { time } of by(logKeys)) if (time !== null && (newest === null || time > newest)) newest = time;
  return newest;
};

/** Whether those signed who must, and late enough. @param {bigint | null} time @param {Given} given @param {Options} options @param {Findings} findings */
const judgeTime = (time, { quorum }, { maxAge, now, policy }, findings) => {
  if (quorum && time === null)
    findings.add(
      CODE.noQuorum,
      `The checkpoint has not the signatures of the witnesses that ${policy ?? '--witness'} asks for.`,
    );
  if (maxAge === null || (time !== null && BigInt(now) - time <= BigInt(maxAge))) return;
  const is = time === null ? 'says no time that counts' : `is of ${when(time)}`;
  findings.add(CODE.noQuorum, `The checkpoint ${is}; at most ${maxAge} seconds old was asked for.`);
};

const NOT_PROVED = `
What this does not prove: that what was recorded was true; that an event came through the application (whoever can write to
the event store can add one, which then stands there for ever); that nothing was changed or dropped between writing and
sealing (only the receipt of an answer shows that); and, without a witness, that the newest checkpoint is the newest.
SHA256SUMS finds damage and proves nothing.`;

/** What was looked at, in words. @param {Checkpoint} checkpoint @param {Given} given @param {Walk} walk @param {number} inside @param {bigint | null} time */
const account = (checkpoint, { kept, receipts, quorum }, walk, inside, time) => {
  const { size, root, origin, signed } = checkpoint;
  const signers = [...new Set(signed.map(({ key }) => `${key.name} (key ${key.id})`))].join(', ');
  const by = quorum ? 'the witnesses of the quorum say' : 'the log itself says: no witness was asked for';
  const { pieces, read } = walk.sealed;
  return [
    'What was looked at:',
    `- the log ${shown(origin)}, up to its checkpoint of ${size} leaves, root ${root.toString('base64')}`,
    `- ${walk.edge.size} leaves with their hashes and tiles, and the revisions of ${walk.revisions.last.size} streams`,
    `- ${walk.frames} frames that are those of their leaves; ${walk.withheld} withheld, ${walk.lost} lost`,
    `- signed by: ${signers || 'nobody whose key was given'}`,
    time === null ? '- no key that was given says when it was signed' : `- signed ${when(time)}, as ${by}`,
    `- earlier notes: ${kept.length} that were kept, ${receipts.length} of receipts, ${inside} in the export itself`,
    ...(pieces > 0
      ? [`- ${pieces} pieces of sealed words, of which ${read} were read; the keys of the others are not here`]
      : []),
    ...receipts.map(({ path, index, note }) => {
      const what = walk.events.get(Number(index)) ?? 'its frame is not here';
      return `- the receipt ${path}: leaf ${index}, proved by a note of ${note?.size ?? 'no'} leaves: ${what}`;
    }),
    ...walk.keyChanges.map(({ type, vkey, index }) => {
      const changed = type === 'LogKeyRetired.v1' ? 'retired' : 'added';
      return `- a key of the log was ${changed} at leaf ${index}: ${shown(vkey)} (compare it aloud before you use it)`;
    }),
    NOT_PROVED,
  ];
};

/**
 * The whole check. Answers what belongs to the first line, and what was looked at.
 * @param {Options} options @param {Findings} findings @param {Progress} progress @param {(path: string) => number} open
 */
const check = (options, findings, progress, open) => {
  const tampered = (/** @type {string} */ words) => findings.add(CODE.tampered, words);
  const given = readAllGiven(options, findings);
  const keys = [...given.logKeys, ...given.witnesses];
  const files = statSync(options.export).isDirectory()
    ? readFolder(options.export, findings, progress)
    : readTar(open(options.export), findings, progress);
  checkSums(files, findings);
  const file = files.get('checkpoint');
  if (!file) findings.add(CODE.incomplete, 'checkpoint is missing: nothing else can be compared with anything.');
  const checkpoint = file && readNote(file.read(0, MOST_NOTE_BYTES + 1), 'checkpoint', keys, tampered);
  if (!checkpoint) return { first: [], said: [NOT_PROVED] };
  checkNames(files, checkpoint.size, findings);
  const inside = [...files].flatMap(([name, { read }]) => {
    if (!name.startsWith('checkpoints/')) return [];
    const note = readNote(read(0, MOST_NOTE_BYTES + 1), name, keys, tampered);
    if (note && name !== `checkpoints/${note.size}`) tampered(`${name} is a note of ${note.size} leaves.`);
    return note ?? [];
  });
  const earlier = [...given.kept, ...given.receipts.flatMap(({ note }) => note ?? [])];
  const notes = [checkpoint, ...inside, ...earlier];
  const asked = new Set(given.receipts.map(({ index }) => Number(index)));
  const within = notes.filter(({ size }) => size <= checkpoint.size);
  const walk = new Walk(files, checkpoint, findings, { notes: within, asked });
  const whole = walk.run(progress);
  const sound = whole && walk.edge.root.equals(checkpoint.root);
  if (whole && !sound) tampered(`The ${checkpoint.size} leaves do not give the root that the checkpoint states.`);
  judgeNotes(checkpoint, notes, given, walk, sound, options.now, findings);
  const time = timeOf(checkpoint, given);
  judgeTime(time, given, options, findings);
  if (options.allFrames && walk.withheld > 0) findings.add(CODE.incomplete, `${walk.withheld} frames are withheld.`);
  const first = [];
  if (walk.withheld > 0) {
    const why = 'from whoever made this export: their leaves were checked, their events not';
    first.push(`${walk.withheld} of ${checkpoint.size} frames are withheld ${why}.`);
  }
  if ((given.quorum === null || time === null) && earlier.length === 0)
    first.push("No witness and no earlier note: whoever holds the log's key could have rewritten everything.");
  return { first, said: account(checkpoint, given, walk, inside.length, time) };
};

/**
 * Verifies an export. Answers the exit code and the words; throws nothing that a person or an export can cause.
 * @param {Options} options @param {Progress} progress
 */
export const verifyExport = (options, progress = () => undefined) => {
  const findings = new Findings();
  /** @type {{ first: string[], said: string[] }} */
  let words = { first: [], said: [] };
  /** @type {number | null} */
  let fd = null;
  try {
    words = check(options, findings, progress, (path) => (fd = openSync(path, 'r')));
  } catch (error) {
    // What the machine cannot do (no such file, a disk that fails) it says in its own words.
    findings.add(CODE.cannotRun, error instanceof Error ? error.message : String(error));
  } finally {
    if (fd !== null) closeSync(fd);
  }
  const { code } = findings;
  const lines = [[`${HEADLINE[code]}.`, ...words.first].join(' '), ''];
  for (const each of FIRST_THAT_HOLDS.filter((one) => findings.counts.has(one))) {
    const [faults, count] = [findings.byCode.get(each) ?? [], findings.counts.get(each) ?? 0];
    lines.push(`${HEADLINE[each]} (code ${each}):`, ...faults.map((fault) => `- ${fault}`));
    if (count > faults.length) lines.push(`- and ${count - faults.length} more`);
    lines.push('');
  }
  return { code, text: [...lines, ...words.said].join('\n').trimEnd() + '\n' };
};

// ---------------------------------------------------------------------------------------------------------- the command line

const USAGE =
  'Usage: node verify-audit.mjs EXPORT.tar|FOLDER --vkey VKEY[,…] [--witness VKEY[,…] | --policy FILE] [--note FILE …]\n' +
  '       [--receipt FILE …] [--max-age 15m] [--all-frames]';
/** @type {Record<string, number>} */
const SECONDS = { s: 1, m: 60, h: 3600, d: 86400 };

/** @param {string[]} args @returns {Options} */
export const parseArguments = (args) => {
  /** @type {Options} */
  const options = {
    export: '',
    vkeys: [],
    witnesses: [],
    policy: null,
    notes: [],
    receipts: [],
    maxAge: null,
    allFrames: false,
    now: Math.floor(Date.now() / 1000),
  };
  for (let n = 0; n < args.length; n++) {
    const word = args[n] ?? '';
    if (word === '--all-frames') options.allFrames = true;
    else if (!word.startsWith('--') && options.export === '') options.export = word;
    else {
      /** @type {string[]} */
      const values = [];
      // Several files may follow --note and --receipt.
      do values.push(args[++n] ?? '');
      while (
        ['--note', '--receipt'].includes(word) &&
        options.export !== '' &&
        n + 1 < args.length &&
        !args[n + 1]?.startsWith('--')
      );
      const [value = ''] = values;
      const [, count, unit = ''] = /^(\d{1,9})([smhd])$/.exec(value) ?? [];
      if (value === '' || value.startsWith('--'))
        throw new CannotRun(`${word} needs a value, or is not known.\n${USAGE}`);
      if (word === '--vkey') options.vkeys.push(...value.split(','));
      else if (word === '--witness') options.witnesses.push(...value.split(','));
      else if (word === '--policy') options.policy = value;
      else if (word === '--note') options.notes.push(...values);
      else if (word === '--receipt') options.receipts.push(...values);
      else if (word === '--max-age' && count !== undefined) options.maxAge = Number(count) * (SECONDS[unit] ?? 1);
      else throw new CannotRun(`${word} ${value} is not understood.\n${USAGE}`);
    }
  }
  if (options.export === '') throw new CannotRun(USAGE);
  return options;
};

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  let last = Date.now();
  const progress = (/** @type {string} */ words) => {
    if (Date.now() - last < 2000) return;
    last = Date.now();
    process.stderr.write(`${words}\n`);
  };
  try {
    const { code, text } = verifyExport(parseArguments(process.argv.slice(2)), progress);
    process.stdout.write(text);
    process.exitCode = code;
  } catch (error) {
    process.stdout.write(`${HEADLINE[CODE.cannotRun]}.\n\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = CODE.cannotRun;
  }
}
