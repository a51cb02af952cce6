#!/usr/bin/env node
/*
 * Verifies an export of the audit log of Oversight, offline. It needs Node 20.12 or later, and nothing else.
 *
 *   node verify-audit.mjs EXPORT.tar|FOLDER --vkey VKEY[,VKEY…]
 *        [--witness VKEY[,VKEY…] | --policy FILE]   who else must have signed (each one named; or as a policy of C2SP says)
 *        [--note FILE …]       earlier notes of this log that you or somebody else kept
 *        [--receipt FILE …]    receipts of single events: C2SP tlog-proof
 *        [--frame FILE …]      events of which you hold the bytes, such as those of a dossier
 *        [--max-age 15m]       how old the checkpoint may be: s, m, h or d
 *        [--all-frames]        a frame that was withheld makes the export incomplete
 *
 * In place of a FILE a folder stands for all files in it. Take the vkey from a person, never from the export. An export is
 * read from the disk and not unpacked; nothing is written.
 *
 * How the log works: every event of the record is written out as a *frame* (its bytes); the SHA-256 of the frame stands in a
 * *leaf*; all leaves in order make a tree of hashes (RFC 6962) with one *root*; a *checkpoint* states how many leaves there
 * are and the root, and is signed as a note (C2SP signed-note). So one signature covers every byte of every event. The
 * *tiles* are the hashes of the tree in between (C2SP tlog-tiles). This program makes all of them again from the leaves.
 *
 * It was written from these specifications and shares no code with the program that keeps the log. Read it from the top: what
 * is found, the tree, notes, policies, files, frames, and last the walk through all leaves and what is made of it.
 *
 * Exit codes; the first of this list that holds: 1 could not run · 4 two notes that no one history can hold · 2 tampered: bytes
 * contradict a signature or each other · 3 rollback: smaller than a note that was kept · 6 incomplete · 5 no quorum, or too
 * old · 0 verified.
 */
import { isUtf8 } from 'node:buffer';
import { createDecipheriv, createHash, createPublicKey, hash as hashOf, verify as signatureHolds } from 'node:crypto';
import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

// ---------------------------------------------------------------------------------------------------------- what is found

const [CANNOT_RUN, TAMPERED, ROLLBACK, FORK, TOO_OLD, INCOMPLETE] = [1, 2, 3, 4, 5, 6];
const FIRST_THAT_HOLDS = [CANNOT_RUN, FORK, TAMPERED, ROLLBACK, INCOMPLETE, TOO_OLD];
const HEADLINE = [
  'VERIFIED',
  'COULD NOT BE VERIFIED',
  'TAMPERED: bytes contradict a signature or each other',
  'ROLLBACK: smaller than a note that was kept',
  'FORK: the log signed two notes that no one history can hold',
  'NO QUORUM, OR TOO OLD',
  'INCOMPLETE: something that the checkpoint asks for is missing',
];
/** So many faults of each code are printed; the others are counted. */
const MOST_PRINTED = 25;

/** Ends the run at once with code 1. */
class CannotRun extends Error {}

class Findings {
  faults = new Map();

  add(code, words) {
    const of = this.faults.get(code) ?? { count: 0, words: [] };
    if (of.count++ < MOST_PRINTED) of.words.push(words);
    this.faults.set(code, of);
  }

  tampered = (words) => this.add(TAMPERED, words);
  missing = (words) => this.add(INCOMPLETE, words);

  get code() {
    return FIRST_THAT_HOLDS.find((code) => this.faults.has(code)) ?? 0;
  }
}

/** Text of an export as words can show it. */
const shown = (text) => JSON.stringify(text.replace(/[\x7f-\x9f]/g, '?')).slice(1, -1);

// ------------------------------------------------------------------------------------------- the tree: RFC 6962, section 2.1

// Leaves and hashes are kept as texts of one character for each byte (latin1): Node makes and compares them fastest so.
const HASH = 32;
const sha256 = (bytes) => hashOf('sha256', bytes, 'binary');
const leafHash = (leaf) => sha256(Buffer.from(`\x00${leaf}`, 'latin1'));
const nodeHash = (left, right) => sha256(Buffer.from(`\x01${left}${right}`, 'latin1'));
const EMPTY_ROOT = sha256('');

/** The right edge of a growing tree: for each height the root of the complete subtree that still waits for its neighbour. */
class Edge {
  size = 0;
  waiting = [];

  /** `onTile` is told the root of each subtree of 256, of 256², … that is complete now: the hashes of the higher tiles. */
  append(hash, onTile) {
    this.size++;
    for (let height = 0; ; height++) {
      if (height > 0 && height % 8 === 0) onTile(height / 8, hash);
      const left = this.waiting[height];
      this.waiting[height] = left ? null : hash;
      if (!left) return;
      hash = nodeHash(left, hash);
    }
  }

  get root() {
    const roots = this.waiting.filter((root) => root);
    return roots.length > 0 ? roots.reduce((right, left) => nodeHash(left, right)) : EMPTY_ROOT;
  }
}

/** The root that a proof of inclusion leads to; null where it has too few or too many hashes: RFC 9162, section 2.1.3.2. */
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

const [SIGNS_TEXT, SIGNS_TIME_AND_TEXT] = [0x01, 0x04];
const MOST_NOTE_BYTES = 128 * 1024;
/** 2^63-1. */
const LARGEST = '9223372036854775807';
/** What stands before the 32 bytes of a public key of Ed25519 in DER: RFC 8410. */
const DER = Buffer.from('302a300506032b6570032100', 'hex');

/** The bytes, or null where it is not the one spelling of them. */
const base64 = (text) => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
};
/** Whether it is a whole number without zeros in front, up to 2^63-1. */
const isDecimal = (text) => /^(0|[1-9]\d{0,18})$/.test(text) && (text.length < LARGEST.length || text <= LARGEST);
const decimal = (text) => (isDecimal(text) ? BigInt(text) : null);

const parseVkey = (vkey) => {
  const [, name, id, end] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? [];
  const bytes = base64(end ?? '');
  const type = bytes?.[0];
  if (bytes?.length !== 1 + HASH || (type !== SIGNS_TEXT && type !== SIGNS_TIME_AND_TEXT))
    throw new CannotRun(
      `This is no vkey: ${vkey}. One is a name, +, eight digits, + and some forty letters, without a space; copy it whole.`,
    );
  if (!hashOf('sha256', Buffer.concat([Buffer.from(`${name}\n`), bytes])).startsWith(id))
    throw new CannotRun(`The id in this vkey is not that of its key; it was mistyped or changed: ${vkey}`);
  const publicKey = createPublicKey({ key: Buffer.concat([DER, bytes.subarray(1)]), format: 'der', type: 'spki' });
  return { name, id, type, raw: bytes.subarray(1), publicKey, vkey };
};

/** The time that a signature says (null: none), or undefined where it is not this key's. */
const timeOfSignature = ({ publicKey, type }, signature, text) => {
  const skip = type === SIGNS_TEXT ? 0 : 8;
  if (signature.length !== skip + 64) return undefined;
  const time = type === SIGNS_TEXT ? null : signature.readBigUInt64BE();
  const message = time === null ? text : `cosignature/v1\ntime ${time}\n${text}`;
  return signatureHolds(null, Buffer.from(message), publicKey, signature.subarray(skip)) ? time : undefined;
};

/** Three lines (log, size, root), an empty one, and lines of signatures. */
const NOTE = /^(([^\n]+)\n(\d+)\n(\S+)\n)\n((?:\u2014 [^\s+]+ \S+\n)+)$/u;

/**
 * The checkpoint that a note states, and who of `keys` signed it. `fails` is told what is wrong with it, and `holds` is then
 * false; null where it cannot even be read. `from` is what it is called in words.
 */
const readNote = (bytes, from, keys, fails) => {
  const whole = bytes.length <= MOST_NOTE_BYTES && isUtf8(bytes) ? bytes.toString() : '';
  const [, text, origin, digits = '', base64Root = '', lines] = NOTE.exec(whole) ?? [];
  const [size, root] = [decimal(digits), base64(base64Root)?.toString('latin1')];
  if (/[\0-\x09\x0b-\x1f]/.test(whole) || size === null || root?.length !== HASH) {
    fails(`${from} is no signed checkpoint: it must be three lines (log, size, root), an empty one, and signatures.`);
    return null;
  }
  const note = { from, origin, size, root, base64Root, whole, signed: [], holds: true };
  const wrong = (words) => {
    note.holds = false;
    fails(`${from}${words}`);
  };
  if (size === 0n && root !== EMPTY_ROOT) wrong(' states a root for no leaves that is not that of no leaves.');
  for (const [n, line] of lines.trimEnd().split('\n').entries()) {
    const [, name, idAndSignature] = line.split(' ');
    const signature = base64(idAndSignature);
    if (!signature || signature.length <= 4)
      wrong(`: its signature line ${n + 1} is not base64 of a key's id and a signature.`);
    // Every line of a known key must hold, a second one of the same key too; lines of other keys say nothing.
    for (const key of keys) {
      if (key.name !== name || key.id !== signature?.toString('hex', 0, 4)) continue;
      const time = timeOfSignature(key, signature.subarray(4), text);
      if (time !== undefined) note.signed.push({ key, time });
      else wrong(`: its signature line ${n + 1}, by ${name} (key ${key.id}), does not hold.`);
    }
  }
  return note;
};

/** The keys of the log that signed the text of a note. Without one it is no note of the log, whoever else signed. */
const signersOf = (note, logKeys) =>
  note.signed.map(({ key }) => key).filter((key) => logKeys.includes(key) && key.type === SIGNS_TEXT);

// -------------------------------------------------------------------------------------------- who must sign: C2SP tlog-policy

/** A quorum is a witness (its key), or so many (`least`) of its `members`, which are quorums; null asks for nobody. */
const parsePolicy = (text) => {
  const [logs, witnesses, named, used] = [[], [], new Map(), new Set()];
  let quorum;
  for (const [n, line] of text.split('\n').entries()) {
    const [word, name, ...rest] = line.split(/[ \t]+/).filter((item) => item !== '');
    if (word === undefined || word.startsWith('#')) continue;
    const refuse = (why) => {
      throw new CannotRun(`Line ${n + 1} of the policy: ${why}.`);
    };
    const known = (item) => named.get(item) ?? refuse(`no line before says what ${item} is`);
    if (['witness', 'group'].includes(word) && (named.has(name) || name === 'none'))
      refuse(`the name ${name} is taken`);
    if (word === 'log' && name && rest.length < 2) logs.push(parseVkey(name));
    else if (word === 'witness' && rest.length > 0 && rest.length < 3) {
      witnesses.push(parseVkey(rest[0]));
      named.set(name, witnesses.at(-1));
    } else if (word === 'group' && rest.length > 1) {
      const [asked, ...items] = rest;
      const members = items.map(known);
      for (const item of items) if (used.has(item) || !used.add(item)) refuse(`${item} is in a group already`);
      const least = asked === 'all' ? members.length : asked === 'any' ? 1 : Number(decimal(asked) ?? 0);
      if (least < 1 || least > members.length) refuse(`${asked} is not how many of ${members.length} must sign`);
      named.set(name, { least, members });
    } else if (word === 'quorum' && name && rest.length === 0 && quorum === undefined)
      quorum = name === 'none' ? null : known(name);
    else refuse('it is no line of a policy, or says the quorum a second time');
  }
  if (quorum === undefined) throw new CannotRun('No line of the policy says the quorum.');
  return { logs, witnesses, quorum };
};

/** The newest time of several, or the one at a place from the newest on; null where there are not so many. */
const newest = (times, place = 0) =>
  times.filter((time) => time !== null).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))[place] ?? null;

/** The time of the oldest signature that a quorum needs, each witness counting with its newest; null where there is no quorum. */
const quorumTime = ({ vkey, least, members }, signed) =>
  members
    ? newest(
        members.map((member) => quorumTime(member, signed)),
        least - 1,
      )
    : newest(signed.filter(({ key }) => key.vkey === vkey).map(({ time }) => time));

// ---------------------------------------------------------------------------------- the files of an export: a tar or a folder

const BLOCK = 512;
const PIECE = 1 << 20;
const ZEROS = Buffer.alloc(20 * BLOCK);
const isZero = (bytes) => bytes.length <= ZEROS.length && bytes.equals(ZEROS.subarray(0, bytes.length));

/** The file that was read last, which stays open: of a tar always the same. */
let open = null;
const closeLast = () => {
  if (open) closeSync(open.fd);
  open = null;
};

/** A file of an export: so many bytes from a place of a file on the disk on, the tar or its own. */
class File {
  constructor(path, start, size) {
    Object.assign(this, { path, start, size });
  }

  /** A stretch of it; shorter only where it ends. */
  read(at = 0, length = this.size) {
    return this.readInto(Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size - at))), at);
  }

  readInto(bytes, at) {
    if (open?.path !== this.path) {
      closeLast();
      open = { path: this.path, fd: openSync(this.path, 'r') };
    }
    let done = 0;
    for (let read = 1; done < bytes.length && read > 0; done += read)
      read = readSync(open.fd, bytes, done, bytes.length - done, this.start + at + done);
    return bytes.subarray(0, done);
  }

  /** SHA-256 in hexadecimal. `piece` is where it is read to, a piece at a time. */
  digest(piece) {
    const hash = createHash('sha256');
    for (let at = 0; at < this.size; at += piece.length)
      hash.update(this.readInto(piece.subarray(0, Math.min(piece.length, this.size - at)), at));
    return hash.digest('hex');
  }
}

/** What the fields of a tar's header must be: from which byte to which, their form, and what is wrong otherwise. */
const HEADER = [
  [156, 157, /^0$/, 'is no regular file (a link, a folder or another thing)'],
  [100, 108, /^0*644[ \0]*$/, 'has not the mode 0644'],
  [108, 124, /^(0+[ \0]+){2}$/, 'has an owner or a group that is not 0'],
  [136, 148, /^0+[ \0]+$/, 'has a time that is not 0'],
  [157, 257, /^\0*$/, 'is a link to another name'],
  [265, 329, /^\0*$/, 'has the name of an owner'],
  [329, 345, /^[0 \0]*$/, 'has the number of a device'],
  [345, 512, /^\0*$/, 'has a prefix before its name'],
];

/**
 * The files of a tar by name. Its form is fixed to the bit: plain ustar, regular files only, sorted by name, mode 0644, owner,
 * group and times 0, nothing but zeros where nothing is.
 */
const readTar = (path, { tampered, missing }) => {
  const files = new Map();
  const tar = new File(path, 0, lstatSync(path).size);
  let [at, previous] = [0, ''];
  for (;;) {
    const header = tar.read(at, BLOCK);
    if (header.length < BLOCK) {
      missing(`The tar is cut off after ${shown(previous) || 'nothing'}.`);
      return files;
    }
    if (isZero(header)) break;
    const field = (from, to) => header.toString('latin1', from, to);
    const [, name] = /^([^\0]+)\0*$/.exec(field(0, 100)) ?? [];
    const size = Number.parseInt(/^([0-7]+)[ \0]+$/.exec(field(124, 136))?.[1] ?? '', 8);
    const stated = field(148, 156);
    // The sum of all bytes, with spaces in place of the sum itself.
    const sum = header.fill(' ', 148, 156).reduce((total, byte) => total + byte);
    const sumHolds = stated === `${sum.toString(8).padStart(6, '0')}\0 `;
    if (!sumHolds || field(257, 265) !== 'ustar\x0000' || name === undefined || Number.isNaN(size)) {
      tampered(
        `The tar's header at byte ${at} (${shown(name ?? '')}) is damaged or not ustar; nothing after it was read.`,
      );
      return files;
    }
    for (const [from, to, form, words] of HEADER) if (!form.test(field(from, to))) tampered(`${shown(name)} ${words}.`);
    if (name === previous) tampered(`${shown(name)} is in the tar twice.`);
    else if (name < previous)
      tampered(`${shown(name)} stands after ${shown(previous)}: names must be sorted, each once.`);
    previous = name > previous ? name : previous;
    const file = new File(path, at + BLOCK, size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (at > tar.size) {
      missing(`The tar is cut off inside ${shown(name)}.`);
      return files;
    }
    if (!isZero(tar.read(file.start + size, at - file.start - size)))
      tampered(`After the bytes of ${shown(name)} something fills the block that is not zero.`);
    if (field(156, 157) === '0' && !files.has(name)) files.set(name, file);
  }
  // Two blocks of zeros end a tar; some programs fill it up to 20 blocks.
  const rest = tar.read(at, 20 * BLOCK + 1);
  if (rest.length % BLOCK > 0 || !isZero(rest)) tampered('Something stands after the end of the tar.');
  else if (rest.length < 2 * BLOCK) missing('The tar is cut off in its end.');
  return files;
};

/** The same of a folder into which a tar was unpacked; modes and times are then not looked at. */
const readFolder = (folder, { tampered }) => {
  const files = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (entry.isFile()) files.push([name, new File(path, 0, lstatSync(path).size)]);
    else if (!entry.isDirectory()) tampered(`${shown(name)} is a link or no regular file.`);
  }
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const readFiles = (path, findings) => {
  if (!existsSync(path))
    throw new CannotRun(`There is no file or folder ${path}: give the export, as you were sent it.`);
  const real = realpathSync(path);
  return lstatSync(real).isDirectory() ? readFolder(real, findings) : readTar(real, findings);
};

/** SHA256SUMS against the files. It finds damage and tells where; it proves nothing. */
const checkSums = (files, { tampered, missing }, progress) => {
  const text = files.get('SHA256SUMS')?.read().toString('latin1');
  if (text === undefined) return;
  const lines = text.split('\n').map((line) => [line.slice(66), line.slice(0, 64)]);
  const sums = new Map(lines.slice(0, -1).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (sums.has('SHA256SUMS') || [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join('') !== text)
    tampered('SHA256SUMS is not lines of hash and name, sorted by name, each other file once.');
  const piece = Buffer.allocUnsafe(PIECE);
  for (const name of sums.keys()) if (!files.has(name)) missing(`${shown(name)} is named in SHA256SUMS and missing.`);
  let done = 0;
  for (const [name, file] of files) {
    if (name === 'SHA256SUMS') continue;
    if (!sums.has(name)) tampered(`${shown(name)} is not named in SHA256SUMS.`);
    else if (file.digest(piece) !== sums.get(name))
      tampered(`${shown(name)} is not the file whose hash SHA256SUMS gives: one of them is damaged.`);
    progress(`read ${++done} of ${files.size} files`);
  }
};

// --------------------------------------------------------------------------------- which files an export has: C2SP tlog-tiles

const WIDTH = 256;
const ALWAYS = ['README.txt', 'SHA256SUMS', 'checkpoint', 'verify-audit.mjs'];

/** How many hashes a level of tiles (`tile/1`) has in a tree of so many leaves; other kinds have one slot for each leaf. */
const slotsOf = (kind, size) => Math.floor(size / WIDTH ** Number(/^tile\/(\d+)$/.exec(kind)?.[1] ?? 0));

/** `tile/0` and 1234067 in a large tree: `tile/0/x001/x234/067`; the last of a tree may be partial. */
const pathOf = (kind, n, size) => {
  const digits = String(n);
  const path = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').replaceAll(/\d{3}(?=\d)/g, 'x$&/');
  const width = slotsOf(kind, size) - n * WIDTH;
  return `${kind}/${path}${width < WIDTH ? `.p/${width}` : ''}`;
};

/** Whether every file that the size asks for is there, and nothing else. What is published at a URL has leaves and tiles alone. */
const checkNames = (files, size, published, { tampered, missing }) => {
  const leaves = Number(size);
  const kinds = published ? ['tile/entries'] : ['tile/entries', 'frames'];
  if ([...files.keys()].some((name) => name.startsWith('keys/'))) kinds.push('keys');
  for (let level = 0; slotsOf(`tile/${level}`, leaves) > 0; level++) kinds.push(`tile/${level}`);
  for (const name of published ? [] : ALWAYS) if (!files.has(name)) missing(`${name} is missing.`);
  for (const kind of kinds)
    for (let [n, gone] = [0, 0]; n * WIDTH < slotsOf(kind, leaves) && gone < MOST_PRINTED; n++)
      if (!files.has(pathOf(kind, n, leaves)) && ++gone) missing(`${pathOf(kind, n, leaves)} is missing.`);
  for (const name of files.keys()) {
    const [, kind, path = ''] =
      /^(frames|keys|tile\/(?:entries|\d+))\/((?:x?\d{3}\/?)*)(?:\.p\/\d+)?$/.exec(name) ?? [];
    const n = Number(path.replaceAll(/[x/]/g, ''));
    const asked = kinds.includes(kind) && n * WIDTH < slotsOf(kind, leaves) && pathOf(kind, n, leaves) === name;
    const [, earlier = ''] = /^checkpoints\/(.*)$/.exec(name) ?? [];
    const other = [...ALWAYS, 'policy'].includes(name) || (isDecimal(earlier) && BigInt(earlier) < size);
    if (!asked && !other) tampered(`${shown(name)} is no file of an export of ${size} leaves.`);
  }
};

const [WITHHELD, LOST] = [0xffffffff, 0xfffffffe];
/** No event store takes an event as large as this. */
const LARGEST_FRAME = 1 << 28;

/** Reads files of `frames/` or `keys/`: for each leaf a length (32 bits, big-endian) and so many bytes. */
class Slots {
  piece = Buffer.allocUnsafe(PIECE);

  start(file) {
    return Object.assign(this, { file, at: 0, from: 0, ahead: 0, isCut: false });
  }

  /** The bytes of the next slot, until the one after it is asked for; or `WITHHELD` or `LOST`; null once the file is cut wrongly. */
  next() {
    const length = this.isCut ? null : (this.take(4)?.readUInt32BE() ?? null);
    if (length === WITHHELD || length === LOST) return length;
    const bytes = length !== null && length <= LARGEST_FRAME ? this.take(length) : null;
    this.isCut ||= bytes === null;
    return bytes;
  }

  get isRead() {
    return !this.isCut && this.at === this.file.size;
  }

  /** The next bytes; null where there are not so many. In `piece` are those from `from` on, `ahead` of them. */
  take(length) {
    if (this.at + length > this.file.size) return null;
    if (this.at + length > this.from + this.ahead) {
      if (this.piece.length < length) this.piece = Buffer.allocUnsafe(length);
      this.from = this.at;
      this.ahead = this.file.readInto(this.piece.subarray(0, this.file.size - this.at), this.at).length;
    }
    const start = this.at - this.from;
    this.at += length;
    return this.piece.subarray(start, start + length);
  }
}

// ---------------------------------------------------------------------------------------------------------- frames and keys

const TOMBSTONE = LARGEST;
const SEALED_STREAM = /^(\$\$)?[a-z][a-z-]{0,62}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const [STREAM, REVISION, ID, TYPE, IS_JSON, DATA] = [0, 1, 2, 3, 4, 5];
const PARTS = 7;

/** The event of a frame: seven parts, each after its length, and nothing else; null where it is none. */
const parseFrame = (frame) => {
  const ends = [0];
  for (let at = 0; ends.length <= PARTS && at + 4 <= frame.length; ends.push(at)) at += 4 + frame.readUInt32BE(at);
  if (ends.length <= PARTS || ends[PARTS] !== frame.length) return null;
  const text = (part) => frame.latin1Slice(ends[part] + 4, ends[part + 1]);
  const [stream, revision, isJson] = [text(STREAM), text(REVISION), text(IS_JSON)];
  const isTombstone = revision === TOMBSTONE;
  const isEvent = SEALED_STREAM.test(stream) && isDecimal(revision) && (isJson === '0' || isJson === '1');
  if (!isEvent || ends[ID + 1] - ends[ID] - 4 !== (isTombstone ? 0 : 16)) return null;
  // A tombstone's revision is larger than any other; those beyond 2^53, which numbers do not tell apart, are after a gap anyway.
  const rev = isTombstone ? Infinity : Number(revision);
  return {
    stream,
    revision,
    rev,
    isJson: isJson === '1',
    part: (part) => frame.subarray(ends[part] + 4, ends[part + 1]),
  };
};

/**
 * Finds gaps in revisions. A revision that is missing must have been an event between its neighbours, so a slot whose frame
 * is withheld or lost must stand there for it; each slot serves one. Of the slots that would do the first is taken: whatever
 * needs one later can use the others as well.
 */
class Revisions {
  /** Of each stream its last event: `{ rev, revision, index }`. */
  last = new Map();

  constructor(slots) {
    /** For each slot the next one that may be free, itself while it is. */
    this.next = new Uint32Array(slots + 1).map((_, slot) => slot);
  }

  taken(slot) {
    this.next[slot] = slot + 1;
  }

  free(slot) {
    while (this.next[slot] !== slot) slot = this.next[slot] = this.next[this.next[slot]];
    return slot;
  }

  /** What is wrong with the event at an index; null or 0 where nothing is. */
  add(index, { stream, rev, revision }) {
    const before = this.last.get(stream) ?? { rev: -1, index: -1 };
    this.last.set(stream, { rev, revision, index });
    this.taken(index);
    if (rev <= before.rev)
      return `comes after revision ${before.revision} at index ${before.index}: revisions must rise`;
    // A tombstone may skip; as it is the largest, nothing can rise above it.
    let gap = rev === Infinity ? 0 : rev - before.rev - 1;
    for (let slot = before.index + 1; gap > 0 && (slot = this.free(slot)) < index; gap--) this.taken(slot);
    return gap && `follows a gap: of the revisions from ${before.rev + 1} on, ${gap} cannot have been anywhere`;
  }
}

const KEY_NAME = Buffer.from('oversight-key/1\n');
const SEALED_MEMBER = Buffer.from('"sealed"');
const lengthAnd = (bytes) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** The members of an event's data that are ciphertext, each with its JSON Pointer. */
const sealedMembers = (data) => {
  const found = [];
  const waiting = [];
  try {
    waiting.push(['', JSON.parse(data.toString())]);
  } catch {
    // What is not JSON holds no ciphertext.
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [pointer, value] = next;
    if (typeof value !== 'object' || value === null) continue;
    const { key, sealed } = value;
    const isSealed = /^[0-9a-f]{64}$/.test(key) && typeof sealed === 'string' && Object.keys(value).length === 2;
    if (isSealed) found.push({ pointer, key, sealed });
    else
      for (const [member, each] of Object.entries(value))
        waiting.push([`${pointer}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`, each]);
  }
  return found;
};

/** How many pieces of ciphertext an event's data hold, how many were read with the keys that came along, and what is wrong. */
const openSealed = ({ stream, isJson, part }, keys) => {
  const said = { pieces: 0, read: 0, wrong: '' };
  const named = new Map(keys.map((key) => [hashOf('sha256', Buffer.concat([KEY_NAME, key])), key]));
  const unused = new Set(named.keys());
  for (const { pointer, key, sealed } of isJson && part(DATA).includes(SEALED_MEMBER)
    ? sealedMembers(part(DATA))
    : []) {
    said.pieces++;
    if (!named.has(key)) continue;
    unused.delete(key);
    try {
      const bytes = Buffer.from(sealed, 'base64');
      const opening = createDecipheriv('aes-256-gcm', named.get(key), bytes.subarray(0, 12), { authTagLength: 16 });
      opening.setAAD(Buffer.concat([Buffer.from(stream), part(ID), Buffer.from(pointer)].map(lengthAnd)));
      opening.setAuthTag(bytes.subarray(-16));
      opening.update(bytes.subarray(12, -16));
      opening.final();
      said.read++;
    } catch {
      said.wrong = `what is sealed at ${pointer} cannot be opened with the key that it names`;
    }
  }
  if (unused.size > 0) said.wrong = 'a key was given that opens nothing of this frame';
  return said;
};

// ------------------------------------------------------------------------------------------------------ all leaves, in order

/** The namespace under which all ids of Oversight's streams are made. */
const NAMESPACE = Buffer.from('8f3f3c1e5d0b4b5e9c552f1a7b0d6e42', 'hex');
const LEAF = /^\{"body":"[0-9a-f]{64}","v":"audit-leaf\/2"\}$/;
const LEAF_BYTES = 94;
const MOST_BUNDLE_BYTES = WIDTH * (2 + 0xffff);

/** The stream in which a log tells of itself: a UUID of version 5 (RFC 9562). */
const ownStream = (origin) => {
  const name = Buffer.from(JSON.stringify(['audit-log', origin]));
  const bytes = hashOf('sha1', Buffer.concat([NAMESPACE, name]), 'buffer').subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return `audit-log-${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
};

/** The leaves of a bundle, each after its length (16 bits); null where it is cut wrongly. */
const leavesIn = (file, width) => {
  if (file.size > MOST_BUNDLE_BYTES) return null;
  const bytes = file.read();
  const leaves = [];
  let at = 0;
  while (leaves.length < width && at + 2 <= bytes.length) {
    const end = at + 2 + bytes.readUInt16BE(at);
    leaves.push(bytes.latin1Slice(at + 2, Math.min(end, bytes.length)));
    at = end;
  }
  return leaves.length === width && at === bytes.length ? leaves : null;
};

/** The SHA-256 of a frame that a leaf states, in hexadecimal; null where it is no leaf of the form audit-leaf/2. */
const bodyOf = (leaf) => (LEAF.test(leaf) ? leaf.slice(9, 73) : null);

/** The `v` of a leaf that is not audit-leaf/2; null where it is no leaf at all. */
const otherForm = (leaf) => {
  try {
    const { v } = JSON.parse(leaf);
    return typeof v === 'string' && v !== 'audit-leaf/2' ? v : null;
  } catch {
    return null;
  }
};

/** Goes through the leaves once, a bundle of 256 at a time, and makes everything anew that is made from them. */
class Walk {
  edge = new Edge();
  /** Of each level of tiles above the leaves the hashes of the one that is being filled. */
  levels = [];
  count = { withheld: 0, lost: 0, frames: 0, pieces: 0, read: 0 };
  frameSlots = new Slots();
  keySlots = new Slots();
  /** What the log's own stream says of itself: index, type and data. */
  told = [];
  /** What stands at the indexes that receipts are for, in words. */
  events = new Map();

  /**
   * `notes` are told the root that the leaves give at their size (`treeRoot`); `asked`: indexes of receipts; `held`: bodies of
   * frames that a person holds, each of which is told the index of its leaf.
   */
  constructor(files, { origin, size }, findings, { notes, asked, held, onLeaf }) {
    Object.assign(this, { files, asked, held, onLeaf, size: Number(size), own: ownStream(origin) });
    Object.assign(this, { tampered: findings.tampered, missing: findings.missing });
    this.notes = notes.filter((note) => note.size <= size).sort((a, b) => Number(a.size - b.size));
    const slots = Math.min(this.size, files.size * WIDTH);
    this.revisions = new Revisions(slots);
    // Six bytes of the hash in each leaf, so that equal ones are found. With `revisions` 12 bytes of memory for a leaf.
    this.bodies = new Float64Array(slots);
  }

  file(kind, n) {
    const path = pathOf(kind, n, this.size);
    return { path, file: this.files.get(path) };
  }

  /** Whether all leaves were there. */
  run(progress) {
    this.rootsUpTo();
    for (let n = 0; n * WIDTH < this.size; n++) {
      if (!this.bundle(n)) return false;
      progress(`checked ${this.edge.size} of ${this.size} leaves`);
    }
    for (const level of this.levels.keys()) this.compareTile(level);
    this.equalLeaves();
    return true;
  }

  /** Keeps the root for each note that states one at this size. */
  rootsUpTo() {
    while (this.notes.length > 0 && Number(this.notes[0].size) === this.edge.size)
      this.notes.shift().treeRoot = this.edge.root;
  }

  /** The hashes of a tile, one after another; null where it is not there, or not of its size. */
  tile(kind, n, width) {
    const { path, file } = this.file(kind, n);
    if (file && file.size !== width * HASH)
      this.tampered(`${path} has ${file.size} bytes where ${width * HASH} are right.`);
    return file?.size === width * HASH ? file.read().toString('latin1') : null;
  }

  /** The leaves of a bundle, their hashes and frames; whether it, or else its tile, was there. */
  bundle(n) {
    const { edge } = this;
    const { path, file } = this.file('tile/entries', n);
    const width = Math.min(WIDTH, this.size - n * WIDTH);
    const leaves = file && leavesIn(file, width);
    if (file && !leaves) this.tampered(`${path} is not ${width} leaves of ${LEAF_BYTES} bytes, each after its length.`);
    const tile = this.tile('tile/0', n, width);
    if (!leaves && tile === null) return false;
    const bodies = [];
    for (let slot = 0; slot < width; slot++) {
      const index = n * WIDTH + slot;
      const stated = tile?.slice(slot * HASH, (slot + 1) * HASH);
      const hash = leaves ? leafHash(leaves[slot]) : stated;
      const body = leaves ? this.body(index, leaves[slot], path, hash === (stated ?? hash)) : null;
      this.bodies[index] = body ? Number.parseInt(body.slice(0, 12), 16) : -1 - index;
      bodies.push(body);
      if (this.held.has(body)) this.held.set(body, index);
      edge.append(hash, (level, root) => this.fill(level, root));
      this.rootsUpTo();
    }
    this.frames(n, bodies);
    return true;
  }

  /** What a leaf states, where it is right. `agrees`: whether the tile above it has its hash. */
  body(index, leaf, path, agrees) {
    const body = bodyOf(leaf);
    if (!agrees)
      this.tampered(`Leaf ${index} in ${path} and its hash in ${path.replace('entries', '0')} do not agree.`);
    else if (!body && otherForm(leaf))
      throw new CannotRun(
        `Leaf ${index} has the form ${shown(otherForm(leaf))}, which this verifier does not know: take a newer one.`,
      );
    if (!body) this.tampered(`Leaf ${index} in ${path} is not in the form audit-leaf/2.`);
    return body;
  }

  /** Takes the next hash of a level above the leaves. */
  fill(level, hash) {
    const hashes = (this.levels[level] ??= []);
    if (hashes.push(hash) === WIDTH) this.compareTile(level);
  }

  compareTile(level) {
    const hashes = this.levels[level] ?? [];
    if (hashes.length === 0) return;
    this.levels[level] = [];
    const kind = `tile/${level}`;
    const n = Math.ceil(slotsOf(kind, this.edge.size) / WIDTH) - 1;
    const stated = this.tile(kind, n, hashes.length);
    const differs = hashes.findIndex(
      (hash, at) => stated !== null && hash !== stated.slice(at * HASH, (at + 1) * HASH),
    );
    if (differs >= 0)
      this.tampered(`Hash ${differs} of ${this.file(kind, n).path} is not the hash of the tile below it.`);
  }

  /** The frames and keys of a bundle, whose leaves have these bodies. */
  frames(n, bodies) {
    const { count } = this;
    const [frames, keys] = [this.file('frames', n), this.file('keys', n)];
    const frameSlots = frames.file && this.frameSlots.start(frames.file);
    const keySlots = keys.file && this.keySlots.start(keys.file);
    for (const [slot, body] of bodies.entries()) {
      const index = n * WIDTH + slot;
      const frame = frameSlots?.next() ?? null;
      if (frame === WITHHELD) count.withheld++;
      if (frame === LOST && ++count.lost)
        this.missing(`The frame of leaf ${index} is lost: the event store no longer had the event.`);
      const isThere = frame instanceof Buffer;
      const given = keySlots ? this.keys(index, keySlots, keys.path) : [];
      const event = isThere && body ? this.frame(index, frame, body, given, frames.path) : null;
      this.onLeaf?.(index, body, event);
      if (!isThere && given.length > 0) this.tampered(`Leaf ${index} has keys in ${keys.path}, and no frame.`);
    }
    if (frameSlots && !frameSlots.isRead)
      this.tampered(`${frames.path} is not ${bodies.length} frames, each after its length.`);
    if (keySlots && !keySlots.isRead)
      this.tampered(`${keys.path} is not ${bodies.length} lists of keys of 32 bytes, each after its length.`);
  }

  /** The keys that came along for a leaf. */
  keys(index, slots, path) {
    const bytes = slots.next();
    slots.isCut ||= !(bytes instanceof Buffer) || bytes.length % HASH > 0;
    const keys = slots.isCut
      ? []
      : Array.from({ length: bytes.length / HASH }, (_, at) => bytes.subarray(at * HASH, (at + 1) * HASH));
    if (keys.some((key, at) => at > 0 && Buffer.compare(keys[at - 1], key) >= 0))
      this.tampered(`The keys of leaf ${index} in ${path} are not sorted, each once.`);
    return keys;
  }

  /** Whether a frame is one, of its leaf, and follows those of its stream; its event, or null. */
  frame(index, frame, body, keys, path) {
    const { count, revisions } = this;
    const event = parseFrame(frame);
    const what = event ? `${event.stream}, revision ${event.revision}` : 'it cannot be read';
    const isSealed = hashOf('sha256', frame) === body;
    if (!isSealed) this.tampered(`The frame of leaf ${index} in ${path} (${what}) is not the one that was sealed.`);
    else if (!event)
      this.tampered(`The frame of leaf ${index} in ${path} is not seven parts of an event that is sealed.`);
    if (!isSealed || !event) return null;
    count.frames++;
    const isOwn = event.stream === this.own;
    const isNext = !isOwn || event.rev <= (revisions.last.get(this.own)?.rev ?? -1) + 1;
    const gap = revisions.add(index, event);
    if (!isNext && count.lost === 0 && count.withheld > 0)
      this.tampered(
        `Leaf ${index} (${what}) follows a gap, and the frames of the log's own stream are never withheld.`,
      );
    else if (gap) this.tampered(`Leaf ${index} (${what}) ${gap}.`);
    const { pieces, read, wrong } = openSealed(event, keys);
    count.pieces += pieces;
    count.read += read;
    if (wrong) this.tampered(`Leaf ${index} (${what}): ${wrong}.`);
    if (this.asked.has(index)) this.events.set(index, `${what}, ${shown(event.part(TYPE).toString())}`);
    if (isOwn) this.tell(index, event);
    return event;
  }

  tell(index, { part }) {
    try {
      this.told.push({ index, type: part(TYPE).toString(), data: Object(JSON.parse(part(DATA).toString())) });
    } catch {
      this.tampered(`Leaf ${index} tells of the log itself and is not JSON.`);
    }
  }

  /** Two equal leaves are one event that was sealed twice. Those whose six bytes are the same are read again and compared. */
  equalLeaves() {
    const sorted = this.bodies.slice().sort();
    const twice = new Set(sorted.filter((body, at) => body >= 0 && body === sorted[at - 1]));
    const first = new Map();
    for (let index = 0; twice.size > 0 && index < this.size; index++) {
      if (!twice.has(this.bodies[index])) continue;
      const { file } = this.file('tile/entries', Math.floor(index / WIDTH));
      const leaf = file.read((index % WIDTH) * (2 + LEAF_BYTES) + 2, LEAF_BYTES).toString('latin1');
      if (first.has(leaf))
        this.tampered(`Leaves ${first.get(leaf)} and ${index} are equal: one event was sealed twice.`);
      else first.set(leaf, index);
    }
  }
}

// ------------------------------------------------------------------------------------------------------- what a person gives

const GET_THE_VKEY = `Give the log's vkey (type 1) with --vkey. Whoever runs the system prints it with \`oversight audit key\`; let a person read
it aloud to you and compare it. Never take it from an export or from the system itself: no export can say whose it is.`;

const reason = (error) => (error instanceof Error ? error.message : String(error));
const readGiven = (path) => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CannotRun(`${path} cannot be read: ${reason(error)}`);
  }
};

/** The files that a person names: one, or all that lie in a folder. */
const filesAt = (path) => {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  if (names.length === 0) throw new CannotRun(`The folder ${path} holds no file.`);
  return names.map((name) => join(path, name));
};

/** An event whose bytes a person holds. */
const readFrame = (path) => {
  const frame = readGiven(path);
  const event = parseFrame(frame);
  if (!event) throw new CannotRun(`${path} is no frame: seven parts of an event, each after its length.`);
  const what = `${event.stream}, revision ${event.revision}, ${shown(event.part(TYPE).toString())}`;
  return { path, what, event, body: hashOf('sha256', frame) };
};

/** A receipt's index, and the note that proves its leaf: C2SP tlog-proof. */
const readReceipt = (path, keys, fails) => {
  const text = readGiven(path).toString('latin1');
  const end = text.indexOf('\n\n');
  const [form, extra = '', at = '', ...lines] = text.slice(0, end).split('\n');
  const leaf = extra.startsWith('extra ') ? base64(extra.slice(6))?.toString('latin1') : null;
  const index = at.startsWith('index ') ? decimal(at.slice(6)) : null;
  const proof = lines.map((line) => base64(line)?.toString('latin1'));
  const isProof = end >= 0 && form === 'c2sp.org/tlog-proof@v1' && proof.every((hash) => hash?.length === HASH);
  if (!isProof || proof.length > 63 || !leaf || index === null)
    throw new CannotRun(`${path} is no receipt (c2sp.org/tlog-proof@v1 with extra and index).`);
  const note = readNote(Buffer.from(text.slice(end + 2), 'latin1'), `The note in ${path}`, keys, fails);
  const root = note && rootOfProof(index, note.size, leafHash(leaf), proof);
  if (note && root !== note.root) fails(`${path}: its hashes do not lead from its leaf to the root in its note.`);
  if (!bodyOf(leaf)) fails(`${path}: what it is of is no leaf in the form audit-leaf/2.`);
  return { path, index, note, body: bodyOf(leaf) };
};

/** Everything that is believed before the export is opened: it comes from a person. */
const readAllGiven = (options, fails) => {
  const logKeys = [...new Set(options.vkeys)].map(parseVkey);
  const origin = logKeys[0]?.name;
  if (!logKeys.some(({ type }) => type === SIGNS_TEXT)) throw new CannotRun(GET_THE_VKEY);
  if (logKeys.some(({ name }) => name !== origin)) throw new CannotRun('The vkeys given are not all of one log.');
  if (options.policy !== null && options.witnesses.length > 0)
    throw new CannotRun('Give --witness or --policy, not both.');
  const named = options.witnesses.map(parseVkey);
  const all = { logs: [], witnesses: named, quorum: named.length > 0 ? { least: named.length, members: named } : null };
  const { logs, witnesses, quorum } =
    options.policy === null ? all : parsePolicy(readGiven(options.policy).toString('latin1'));
  if (logs.length > 0 && !logs.some(({ vkey }) => options.vkeys.includes(vkey)))
    throw new CannotRun('The policy is for other logs than the one whose vkey was given.');
  for (const [n, { raw, type, vkey }] of witnesses.entries()) {
    if (type !== SIGNS_TIME_AND_TEXT) throw new CannotRun(`A witness has a key of type 4; this is another: ${vkey}`);
    if ([...logKeys, ...witnesses.slice(0, n)].some((other) => other.raw.equals(raw)))
      throw new CannotRun(`The key of this witness is the log's, or is named twice: ${vkey}`);
  }
  const keys = [...logKeys, ...witnesses];
  const kept = options.notes.flatMap(filesAt).map((path) => {
    const note = readNote(readGiven(path), path, keys, fails);
    if (!note) throw new CannotRun(`${path}, given as an earlier note, is none.`);
    if (note.origin !== origin || (note.holds && signersOf(note, logKeys).length === 0))
      throw new CannotRun(`${path} is no note of the log ${origin} by a key that was given.`);
    return note;
  });
  const receipts = options.receipts.flatMap(filesAt).map((path) => readReceipt(path, keys, fails));
  const frames = (options.frames ?? []).flatMap(filesAt).map(readFrame);
  return { origin, logKeys, keys, witnesses, quorum, kept, receipts, frames };
};

// --------------------------------------------------------------------------------------------------------------- the judging

const MAY_BE_AHEAD = 300;
const UTC = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });
/** A time in seconds since 1970, in words. */
const when = (time) =>
  time < 10n ** 11n ? `${UTC.format(new Date(Number(time) * 1000))} UTC` : `${time} seconds after 1970`;

/** Each note: of this log, signed by a key that was not retired, at no time still to come, and of one history with the others. */
const judgeNotes = (checkpoint, notes, { origin, logKeys }, told, sound, now, findings) => {
  const { tampered } = findings;
  const fork = (a, b) => {
    const words = `${a.from} and ${b.from}, both signed by the log, cannot both be true. This is the proof; keep it:`;
    findings.add(FORK, `${words}\n\n${a.whole}\n${b.whole}`);
  };
  const retired = told.filter(({ type }) => type === 'LogKeyRetired.v1');
  const believed = notes.filter((note) => {
    const gone = retired.filter(({ index }) => note.size > BigInt(index)).map(({ data }) => data.vkey);
    const signers = signersOf(note, logKeys);
    const valid = signers.some(({ vkey }) => !gone.includes(vkey));
    if (note.origin !== origin) tampered(`${note.from} is of the log ${shown(note.origin)}, not of ${origin}.`);
    else if (signers.length === 0) tampered(`${note.from} is not signed by a key of the log that was given.`);
    else if (!valid) tampered(`${note.from} is signed only by a key that was retired before its ${note.size} leaves.`);
    for (const { key, time } of note.signed)
      if (time !== null && time > BigInt(now + MAY_BE_AHEAD))
        tampered(`${note.from} was signed by ${key.name} in the future: ${when(time)}.`);
    return valid && note.holds && note.origin === origin;
  });
  const bySize = new Map();
  for (const note of believed) {
    const other = bySize.get(note.size);
    bySize.set(note.size, other ?? note);
    if (note.size > checkpoint.size)
      findings.add(ROLLBACK, `${note.from} is of ${note.size} leaves, the export of ${checkpoint.size} only.`);
    if (other && other.root !== note.root) fork(other, note);
    else if (note.size < checkpoint.size && note.treeRoot && note.treeRoot !== note.root) {
      if (sound && believed.includes(checkpoint)) fork(checkpoint, note);
      else tampered(`${note.from} states another root than the first ${note.size} leaves give.`);
    }
  }
};

/** A frame that is of no leaf and of no receipt was changed if the export has another event in its place. Else it may be newer. */
const judgeStray = ({ path, what, event }, { size }, revisions, findings) => {
  const words = `The frame ${path} (${what}) is the event of none of the ${size} leaves`;
  const last = revisions.last.get(event.stream);
  if (last && event.rev <= last.rev)
    findings.tampered(`${words}, which hold that stream up to revision ${last.revision}.`);
  else findings.missing(`${words}: it was changed, or recorded after this checkpoint. A newer export tells which.`);
};

/** When the checkpoint was signed, in seconds since 1970, as the quorum or else the log says; null where nobody does. */
const timeOf = ({ signed }, { logKeys, witnesses, quorum }) => {
  const by = (keys) => signed.filter(({ key }) => keys.includes(key));
  return quorum ? quorumTime(quorum, by(witnesses)) : newest(by(logKeys).map(({ time }) => time));
};

/** Whether those signed who must, and late enough. */
const judgeTime = (time, { quorum }, { maxAge, now, policy }, findings) => {
  const tooOld = (words) => findings.add(TOO_OLD, `The checkpoint ${words}`);
  if (quorum && time === null)
    tooOld(`has not the signatures of the witnesses that ${policy ?? '--witness'} asks for.`);
  if (maxAge === null || (time !== null && BigInt(now) - time <= BigInt(maxAge))) return;
  const is = time === null ? 'says no time that counts' : `is of ${when(time)}`;
  tooOld(`${is}; at most ${maxAge} seconds old was asked for.`);
};

const NOT_PROVED = `
What this does not prove: that what was recorded was true; that an event came through the application (whoever can write to
the event store can add one, which then stands there for ever); that nothing was changed or dropped between writing and
sealing (only the receipt of an answer shows that); and, without a witness, that the newest checkpoint is the newest.
SHA256SUMS finds damage and proves nothing.`;

/** What the log's own stream says that whoever verifies it must know, in words. */
const inWords = ({ index, type, data: { vkey, follows } }) => {
  if (type === 'LogKeyAdded.v1' || type === 'LogKeyRetired.v1')
    return `a key of the log was ${type === 'LogKeyAdded.v1' ? 'added' : 'retired'} at leaf ${index}: ${shown(String(vkey))} (compare it aloud before you use it)`;
  if (type === 'LogBegan.v1' && follows)
    return `this log was begun anew at leaf ${index} because: ${shown(String(follows.reason))}. The last note of the log before it: ${shown(String(follows.note))}`;
  return type === 'WitnessPolicyChanged.v1' ? `who must witness the log was changed at leaf ${index}` : null;
};

/** "1 frame", "2 frames" */
const many = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What was looked at, in words; `inside`: how many notes were in the export itself. */
const account = (checkpoint, { kept, receipts, frames, quorum }, walk, inside, time, published) => {
  const { size, base64Root, origin, signed } = checkpoint;
  const { edge, count, revisions, events, told } = walk;
  const signers = [...new Set(signed.map(({ key }) => `${key.name} (key ${key.id})`))].join(', ');
  const by = quorum ? 'the witnesses of the quorum say' : 'the log itself says: no witness was asked for';
  const streams = published ? '' : `, and the revisions of ${many(revisions.last.size, 'stream')}`;
  return [
    `the log ${shown(origin)}, up to its checkpoint of ${size} leaves, root ${base64Root}`,
    `${edge.size} leaves with their hashes and tiles${streams}`,
    !published &&
      `${many(count.frames, 'frame')}, each that of its leaf; ${count.withheld} withheld, ${count.lost} lost`,
    `signed by: ${signers || 'nobody whose key was given'}`,
    time === null ? 'no key that was given says when it was signed' : `signed ${when(time)}, as ${by}`,
    `earlier notes: ${kept.length} that were kept, ${receipts.length} of receipts, ${inside} in the export itself`,
    count.pieces > 0 &&
      `${count.pieces} pieces of sealed words, of which ${count.read} were read; the keys of the others are not here`,
    ...receipts.map(({ path, index, note }) => {
      const what = events.get(Number(index)) ?? 'its frame is not here';
      return `the receipt ${path}: leaf ${index}, proved by a note of ${note?.size ?? 'no'} leaves: ${what}`;
    }),
    ...frames
      .filter(({ body }) => walk.held.get(body) !== null)
      .map(({ path, body, what }) => `the frame ${path}: the event of leaf ${walk.held.get(body)}: ${what}`),
    ...told.map(inWords),
  ]
    .filter(Boolean)
    .map((words) => `- ${words}`);
};

/**
 * Looks at everything. Answers what is wrong (`findings`), what belongs to the first line (`first`), what was looked at (`said`),
 * and the checkpoint, where it could be read. Throws nothing that a person or an export can cause.
 *
 * Options: `export` (path of a tar or a folder), `published` (the folder holds only what a log publishes at its URL: checkpoint
 * and tiles), `vkeys`, `witnesses`, paths: `policy` or null, `notes`, `receipts`, `frames`; `maxAge` in seconds or null, `allFrames`,
 * and `now` in seconds since 1970; `onLeaf` is told of each leaf its index, body and event, where they are there.
 */
export const inspect = (options, progress = () => undefined) => {
  const seen = { findings: new Findings(), first: [], said: [], checkpoint: null };
  try {
    look(options, seen, progress);
  } catch (error) {
    // What the machine cannot do (no such file, a disk that fails) it says in its own words.
    seen.findings.add(CANNOT_RUN, reason(error));
  } finally {
    closeLast();
  }
  return seen;
};

const look = (options, seen, progress) => {
  const { findings, first } = seen;
  const { tampered } = findings;
  const { published = false } = options;
  const given = readAllGiven(options, tampered);
  const files = readFiles(options.export, findings);
  checkSums(files, findings, progress);
  const noteFile = files.get('checkpoint');
  if (!noteFile) findings.missing('checkpoint is missing: nothing else can be compared with anything.');
  const checkpoint = noteFile && readNote(noteFile.read(0, MOST_NOTE_BYTES + 1), 'checkpoint', given.keys, tampered);
  if (!checkpoint) return;
  checkNames(files, checkpoint.size, published, findings);
  const inside = [];
  for (const [name, file] of files) {
    if (!name.startsWith('checkpoints/')) continue;
    const note = readNote(file.read(0, MOST_NOTE_BYTES + 1), name, given.keys, tampered);
    if (note && name !== `checkpoints/${note.size}`) tampered(`${name} is a note of ${note.size} leaves.`);
    if (note) inside.push(note);
  }
  const earlier = [...given.kept, ...given.receipts.map(({ note }) => note).filter((note) => note)];
  const notes = [checkpoint, ...inside, ...earlier];
  const asked = new Set(given.receipts.map(({ index }) => Number(index)));
  const byReceipt = new Map(given.receipts.map(({ body, index }) => [body, index]));
  const held = new Map(given.frames.map(({ body }) => [body, byReceipt.get(body) ?? null]));
  const walk = new Walk(files, checkpoint, findings, { notes, asked, held, onLeaf: options.onLeaf });
  const whole = walk.run(progress);
  for (const frame of whole ? given.frames.filter(({ body }) => held.get(body) === null) : [])
    judgeStray(frame, checkpoint, walk.revisions, findings);
  const sound = whole && walk.edge.root === checkpoint.root;
  if (whole && !sound) tampered(`The ${checkpoint.size} leaves do not give the root that the checkpoint states.`);
  judgeNotes(checkpoint, notes, given, walk.told, sound, options.now, findings);
  const time = timeOf(checkpoint, given);
  judgeTime(time, given, options, findings);
  const { withheld } = walk.count;
  if (options.allFrames && withheld > 0) findings.missing(`${many(withheld, 'frame')} withheld.`);
  if (options.allFrames && published) findings.missing('By URL there are no frames.');
  if (published) first.push('By URL there are no frames: the revisions of streams were not looked at.');
  if (withheld > 0)
    first.push(
      `${withheld} of ${checkpoint.size} frames are withheld from whoever made this export: their leaves were checked, their events not.`,
    );
  if ((given.quorum === null || time === null) && earlier.length === 0)
    first.push("No witness and no earlier note: whoever holds the log's key could have rewritten everything.");
  seen.said = ['What was looked at:', ...account(checkpoint, given, walk, inside.length, time, published)];
  seen.checkpoint = { ...checkpoint, time };
};

/** The exit code, and all words. */
export const verdict = ({ findings, first, said }) => {
  const { code, faults } = findings;
  if (code === CANNOT_RUN)
    return { code, text: `${HEADLINE[code]}. Nothing is said of the log.\n\n${faults.get(code).words.join('\n')}\n` };
  const lines = [[`${HEADLINE[code]}.`, ...first].join(' '), ''];
  for (const each of FIRST_THAT_HOLDS.filter((one) => faults.has(one))) {
    const { count, words } = faults.get(each);
    lines.push(`${HEADLINE[each]} (code ${each}):`, ...words.map((fault) => `- ${fault}`));
    if (count > words.length) lines.push(`- and ${count - words.length} more`);
    lines.push('');
  }
  return { code, text: `${[...lines, ...said, NOT_PROVED].join('\n').trimEnd()}\n` };
};

export const verifyExport = (options, progress) => verdict(inspect(options, progress));

// ---------------------------------------------------------------------------------------------------------- the command line

const USAGE =
  'Usage: node verify-audit.mjs EXPORT.tar|FOLDER --vkey VKEY[,…] [--witness VKEY[,…] | --policy FILE] [--note FILE …]\n' +
  '       [--receipt FILE …] [--frame FILE …] [--max-age 15m] [--all-frames]';

/** `15m` is 900 seconds; null for what is no time. */
export const secondsOf = (text) => {
  const [, count, unit] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
  return count ? Number(count) * { s: 1, m: 60, h: 3600, d: 86400 }[unit] : null;
};

export const parseArguments = (args) => {
  const options = {
    export: '',
    vkeys: [],
    witnesses: [],
    policy: null,
    notes: [],
    receipts: [],
    frames: [],
    maxAge: null,
  };
  const takes = {
    '--vkey': (value) => options.vkeys.push(...value.split(',')),
    '--witness': (value) => options.witnesses.push(...value.split(',')),
    '--policy': (value) => (options.policy = value),
    '--note': (value) => options.notes.push(value),
    '--receipt': (value) => options.receipts.push(value),
    '--frame': (value) => options.frames.push(value),
    '--max-age': (value) => (options.maxAge = secondsOf(value)) ?? refuse(`${value} is no time.`),
  };
  const refuse = (why) => {
    throw new CannotRun(`${why}\n${USAGE}`);
  };
  let several = null;
  for (let n = 0; n < args.length; n++) {
    const word = args[n];
    // Several files may follow these three.
    if (!word.startsWith('--') && options.export === '') options.export = word;
    else if (!word.startsWith('--') && several) several(word);
    else if (word !== '--all-frames') {
      const value = args[++n] ?? '--';
      if (!takes[word] || value.startsWith('--')) refuse(`${word} needs a value, or is not known.`);
      takes[word](value);
      several = ['--note', '--receipt', '--frame'].includes(word) ? takes[word] : null;
    }
  }
  if (options.export === '') throw new CannotRun(USAGE);
  return { ...options, allFrames: args.includes('--all-frames'), now: Math.floor(Date.now() / 1000) };
};

/** Words for whoever waits, at most every two seconds. */
export const tellWaiting = () => {
  let last = Date.now();
  return (words) => {
    if (Date.now() - last < 2000) return;
    last = Date.now();
    process.stderr.write(`${words}\n`);
  };
};

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { code, text } = verifyExport(parseArguments(process.argv.slice(2)), tellWaiting());
    process.stdout.write(text);
    process.exitCode = code;
  } catch (error) {
    process.stdout.write(`${HEADLINE[CANNOT_RUN]}.\n\n${reason(error)}\n`);
    process.exitCode = CANNOT_RUN;
  }
}
