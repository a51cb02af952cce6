import type { KnownAuthority } from '#libs/domain/authority/known-authority.js';
import { authorityByCode, matchAuthority } from '#libs/domain/authority/match.js';
import { nameOn } from '#libs/domain/shared/names/name-from.js';
import type { Named } from '#libs/domain/shared/scope.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Point } from '../point.js';
import type { Queries } from '../queries.js';
import { recordedNames } from './recorded-names.js';
import { scopeCode } from './scope-code.js';

/** What authorities are called at a point, whatever papers print; one that nobody has recorded has no name but that. */
export class AuthorityNames {
  constructor(
    private readonly those: readonly KnownAuthority[],
    private readonly on: PlainDate,
  ) {}

  /** By its name of the point's day; of one that ended before that, as it is printed. */
  of(printed: Named, meeting: PlainDate): Named {
    const its = this.meantBy(printed, meeting);
    if (!its || (its.endedOn !== null && its.endedOn <= this.on)) return printed;
    const { code, name } = nameOn(its.names, this.on) ?? printed;
    return { code: scopeCode(code), name };
  }

  /** By its name of the point's day, and by the one code that it was recorded with first. */
  byOwnCode(printed: Named, meeting: PlainDate): Named {
    const its = this.meantBy(printed, meeting);
    return its ? { code: scopeCode(its.code), name: nameOn(its.names, this.on)?.name ?? printed.name } : printed;
  }

  /** The code that each was recorded with first, by every code and id by which it is asked for. */
  ownCodes(): ReadonlyMap<string, string> {
    const asked = this.those.flatMap(({ id, names }) => [id, ...names.map(({ code }) => code)]);
    return new Map(
      asked.map((each) => {
        const its = this.those.find(({ id }) => id === each) ?? authorityByCode(each, this.those);
        return [scopeCode(each), scopeCode(its?.code ?? each)];
      }),
    );
  }

  private meantBy(printed: Named, meeting: PlainDate): KnownAuthority | undefined {
    if (this.those.length === 0) return undefined;
    const match = matchAuthority(printed, meeting, this.those);
    return match.is === 'known' ? match.known : authorityByCode(printed.code, this.those);
  }
}

export const authorityNamesAt = async (queries: Queries, { known, on }: Point): Promise<AuthorityNames> =>
  new AuthorityNames((await recordedNames(queries, known)).authorities, on);
