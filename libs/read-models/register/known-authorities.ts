import type { KnownAuthority } from '#libs/domain/authority/known-authority.js';
import { authorityByCode } from '#libs/domain/authority/match.js';
import { authorityKey } from '#libs/domain/authority/natural-key.js';
import type { KnownBody } from '#libs/domain/body/known-body.js';
import { heldOn } from '#libs/domain/shared/names/name-from.js';
import type { Named } from '#libs/domain/shared/scope.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { NOW } from './at.js';
import { readKnownBodies } from './known-bodies.js';
import { recordedAuthorities } from './recorded-authorities.js';

/** What a paper to a body printed. */
interface Printed extends Named {
  readonly body: string;
  readonly meeting: PlainDate;
}

const readPrinted = (queries: Queries, { known }: Point): Promise<readonly Printed[]> => {
  const parameters = new Parameters();
  return queries.rows<Printed>(
    `select body, authority_code as code, authority_name as name, max(meeting)::text as meeting from scope s
     where exists (select from presence p where p.scope = s.id and p.known_from <= ${parameters.add(known ?? NOW)})
     group by body, authority_code, authority_name order by min(id)`,
    parameters,
  );
};

/** Those whose bodies have a code that none of the recorded authorities had. */
const namedOnly = (bodies: readonly KnownBody[], those: readonly KnownAuthority[]): readonly KnownAuthority[] => {
  const named = new Map<string, Named[]>();
  for (const each of bodies.flatMap(({ authorities }) => authorities.flatMap((held) => held.authorities)))
    if (!authorityByCode(each.code, those)) named.set(each.code, [...(named.get(each.code) ?? []), each]);
  return [...named].map(([code, names]) => ({
    id: naturalId(authorityKey(code)),
    ref: code,
    code,
    names: [...new Map(names.map(({ name }) => [name, { code, name, from: null }])).values()],
    endedOn: null,
    succeededBy: [],
    isRecorded: false,
    alsoPrinted: [],
  }));
};

/** With what papers to their bodies print, where that is the name of no authority. */
const withPrinted = (
  those: readonly KnownAuthority[],
  bodies: readonly KnownBody[],
  printed: readonly Printed[],
): readonly KnownAuthority[] => {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const also = printed
    .filter(({ code }) => !authorityByCode(code, those))
    .flatMap(({ code, body, meeting }) =>
      (heldOn(byId.get(body)?.authorities ?? [], meeting)?.authorities ?? []).map((its) => ({
        code,
        of: authorityByCode(its.code, those)?.id,
      })),
    );
  return those.map((each) => {
    const alsoPrinted = [...new Set(also.filter(({ of }) => of === each.id).map(({ code }) => code))];
    return alsoPrinted.length === 0 ? each : { ...each, alsoPrinted };
  });
};

/** Every authority of the point: those that are recorded, and those that papers and bodies name and nobody has recorded. */
export const readKnownAuthorities = async (queries: Queries, point: Point): Promise<readonly KnownAuthority[]> => {
  const bodies = await readKnownBodies(queries, point);
  const those = await recordedAuthorities(queries, point);
  return withPrinted([...those, ...namedOnly(bodies, those)], bodies, await readPrinted(queries, point));
};
