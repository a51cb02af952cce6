import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { CannotDo, codeOf } from '../failure.js';
import { writePrivately } from '../launcher/private-file.js';
import { FOLDER_MODE } from '../launcher/private-folder.js';
import type { AccessToken } from './code-flow.js';

const OTHERS = 0o077;

/** Access tokens by the address of their system, in a file that only its own user may read. */
export class TokenFile {
  constructor(private readonly path: string) {}

  /** `OVERSIGHT_TOKEN_FILE`, or `oversight/tokens.json` where this user's settings are. */
  static of(env: NodeJS.ProcessEnv): TokenFile {
    const settings = env['XDG_CONFIG_HOME']?.trim() || join(homedir(), '.config');
    return new TokenFile(env['OVERSIGHT_TOKEN_FILE']?.trim() || join(settings, 'oversight', 'tokens.json'));
  }

  keep(system: string, token: AccessToken): void {
    mkdirSync(dirname(this.path), { recursive: true, mode: FOLDER_MODE });
    const now = Date.now();
    const others = Object.entries(this.read()).filter(([, { until }]) => until > now);
    writePrivately(this.path, JSON.stringify({ ...Object.fromEntries(others), [originOf(system)]: token }));
  }

  /**
   * `null` when there is none that still holds.
   * @throws CannotDo when others may read the file
   */
  find(system: string): AccessToken | null {
    const kept = this.read()[originOf(system)];
    return kept && kept.until > Date.now() ? kept : null;
  }

  private read(): Readonly<Record<string, AccessToken>> {
    try {
      if (process.platform !== 'win32' && (statSync(this.path).mode & OTHERS) !== 0)
        throw new CannotDo(
          `Others on this machine may read the tokens in ${this.path}.`,
          `Remove that file, and sign in again: rm ${this.path} && npx oversight login`,
        );
      const value: unknown = JSON.parse(readFileSync(this.path, 'utf8'));
      return typeof value === 'object' && value !== null ? onlyTokens(value) : {};
    } catch (error) {
      if (error instanceof CannotDo) throw error;
      if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return {};
      throw error;
    }
  }
}

const originOf = (system: string): string => new URL(system).origin;

const isToken = (value: unknown): value is AccessToken =>
  typeof value === 'object' &&
  value !== null &&
  'token' in value &&
  typeof value.token === 'string' &&
  'until' in value &&
  typeof value.until === 'number' &&
  'name' in value &&
  (value.name === null || typeof value.name === 'string');

const onlyTokens = (value: object): Readonly<Record<string, AccessToken>> =>
  Object.fromEntries(Object.entries(value).filter((entry): entry is [string, AccessToken] => isToken(entry[1])));
