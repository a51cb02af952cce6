import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** How much work a guess costs: 2^logN blocks of r, p times over. */
export interface Cost {
  logN: number;
  r: number;
  p: number;
}

/** A password as it is stored: never itself. */
export interface StoredPassword extends Cost {
  salt: Buffer;
  hash: Buffer;
}

/** As OWASP's cheat sheet on password storage advises: 32 MiB, some 200 ms. */
const COST: Cost = { logN: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** No more than 1 GiB and a few seconds may be asked for. */
const MOST: Cost = { logN: 20, r: 8, p: 16 };

const derive = promisify<Buffer | string, Buffer, number, object, Buffer>(scrypt);

const hashOf = (password: string, salt: Buffer, { logN, r, p }: Cost) => {
  const N = 2 ** logN;
  return derive(password.normalize('NFC'), salt, HASH_BYTES, { N, r, p, maxmem: 256 * N * r });
};

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/** In the PHC string format: `$scrypt$ln=15,r=8,p=3$salt$hash`. */
export const hashPassword = async (password: string, cost = COST): Promise<string> => {
  const salt = randomBytes(SALT_BYTES);
  const hash = await hashOf(password, salt, cost);
  return `$scrypt$ln=${cost.logN},r=${cost.r},p=${cost.p}$${unpadded(salt)}$${unpadded(hash)}`;
};

const FORMAT = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{16,})\$([A-Za-z0-9+/]{43})$/;

/** Undefined if the text is no stored password, or one that costs nothing or too much. */
export const parsePassword = (text: string): StoredPassword | undefined => {
  const [, ln, r, p, salt, hash] = FORMAT.exec(text) ?? [];
  if (salt === undefined || hash === undefined) return undefined;
  const cost = { logN: Number(ln), r: Number(r), p: Number(p) };
  const inBounds = (['logN', 'r', 'p'] as const).every((key) => cost[key] >= 1 && cost[key] <= MOST[key]);
  return inBounds ? { ...cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') } : undefined;
};

export const isPassword = async (password: string, stored: StoredPassword): Promise<boolean> =>
  timingSafeEqual(await hashOf(password, stored.salt, stored), stored.hash);

/** What a user's name is checked against that nobody has, so that the answer takes as long. */
export const NOBODYS: StoredPassword = { ...COST, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) };
