import type { EntityManager } from 'typeorm';
import type { Authority } from '#libs/domain/authority/state.js';
import { authoritySlug } from '#libs/domain/shared/text/slug.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { copyRows } from '../tables/copy-rows.js';
import { AUTHORITY_CODE } from '../tables/scope.js';
import { scopeCode } from './scope-code.js';
import type { StreamNow } from './stream.js';
import type { Version } from './version.js';

interface Leading {
  readonly code: string;
  readonly authority: string;
}

const keyOf = ({ code, authority }: Leading): string => `${code}/${authority}`;

/** Notes by which codes a recorded authority is asked for: its own, and those of all its names. */
export class AuthorityCodeWriter {
  private readonly known: Set<string>;

  constructor(known: readonly Leading[]) {
    this.known = new Set(known.map(keyOf));
  }

  async write(tx: EntityManager, opened: readonly Version[], streams: ReadonlyMap<string, StreamNow>): Promise<void> {
    if (!opened.some(({ kind }) => kind === 'authority')) return;
    const ids = new Map([...streams].map(([stream, { thing }]) => [thing, parseStreamId(stream)?.id ?? stream]));
    const rows = opened.flatMap(({ kind, thing, state, knownFrom }) =>
      kind === 'authority' && state.shown !== null
        ? codesOf(state.state as Authority, ids.get(thing) ?? '').map((each) => ({ ...each, known_from: knownFrom }))
        : [],
    );
    await copyRows(
      tx,
      AUTHORITY_CODE,
      rows.filter((row) => this.isFresh(row)),
    );
  }

  private isFresh(leading: Leading): boolean {
    const isKnown = this.known.has(keyOf(leading));
    this.known.add(keyOf(leading));
    return !isKnown;
  }
}

const codesOf = ({ names }: Authority, authority: string) => {
  const [own] = names.map(({ code }) => scopeCode(code));
  const codes = new Set(names.flatMap(({ code, name }) => [code, authoritySlug(name)]).map(scopeCode));
  return [...codes].map((code) => ({ code, authority, own: code === own }));
};

/** What is noted already. */
export const readAuthorityCodes = async (tx: EntityManager): Promise<readonly Leading[]> =>
  tx.getRepository(AUTHORITY_CODE.entity).find();
