import type { EntityManager } from 'typeorm';
import type { Body } from '#libs/domain/body/state.js';
import type { Position } from '#libs/kernel/position.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { copyRows } from '../tables/copy-rows.js';
import { BODY_CODE } from '../tables/scope.js';
import { scopeCode } from './scope-code.js';
import type { StreamNow } from './stream.js';
import type { Version } from './version.js';

interface Leading {
  readonly body: string;
  readonly authority: string;
  readonly code: string;
}

const keyOf = ({ authority, code, body }: Leading): string => `${authority}/${code}/${body}`;

/** Notes by which codes a body is asked for: those of its own names, and those of the papers that went to it. */
export class BodyCodeWriter {
  private readonly known: Set<string>;

  constructor(known: readonly Leading[]) {
    this.known = new Set(known.map(keyOf));
  }

  async write(tx: EntityManager, opened: readonly Version[], streams: ReadonlyMap<string, StreamNow>): Promise<void> {
    const bodies = new Map(
      [...streams].flatMap(([stream, { thing, kind }]) =>
        kind === 'body' ? [[thing, parseStreamId(stream)?.id ?? stream] as const] : [],
      ),
    );
    await copyRows(
      tx,
      BODY_CODE,
      opened.flatMap((version) => this.fresh(codesIn(version, bodies.get(version.thing)), version.knownFrom)),
    );
  }

  private fresh(codes: readonly Leading[], knownFrom: Position) {
    return codes.flatMap((leading) => {
      if (this.known.has(keyOf(leading))) return [];
      this.known.add(keyOf(leading));
      return [{ authority_code: leading.authority, code: leading.code, body: leading.body, known_from: knownFrom }];
    });
  }
}

const codesIn = ({ kind, state }: Version, id: string | undefined): readonly Leading[] => {
  const scope = state.shown?.scope;
  if (scope) return [{ body: scope.body, authority: scope.authority.code, code: scope.committee.code }];
  if (kind !== 'body' || id === undefined || state.shown === null) return [];
  const { authorities, names } = state.state as Body;
  return authorities.flatMap((authority) =>
    names.map(({ code }) => ({ body: id, authority: scopeCode(authority.code), code: scopeCode(code) })),
  );
};

/** What is noted already. */
export const readBodyCodes = async (tx: EntityManager): Promise<readonly Leading[]> => {
  const rows = await tx.getRepository(BODY_CODE.entity).find();
  return rows.map(({ body, authority_code, code }) => ({ body, authority: authority_code, code }));
};
