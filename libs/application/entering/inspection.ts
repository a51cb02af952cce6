import { frameworkByCode } from '#libs/domain/frameworks/frameworks.js';
import type { InspectionCommand } from '#libs/domain/inspection/commands.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { inspectionIdentity } from '../identity.js';
import { isRefused, scopeOf, type Entering, type Entry, type ScopeNamed } from './entry.js';

/** An inspection that is announced; the day on which it is to start is part of what it is known by. */
export interface InspectionEntered extends ScopeNamed {
  readonly framework: string;
  readonly starts: PlainDate;
  readonly announced: PlainDate | null;
  readonly power: string | null;
  readonly leadInspector: string | null;
}

export const enterInspection = (
  { authority, committee, meeting, framework, starts, announced, power, leadInspector }: InspectionEntered,
  { ids }: Entering,
): Entry | Refusal => {
  const scope = scopeOf({ authority, committee, meeting });
  if (isRefused(scope)) return scope;
  const inspectorate = frameworkByCode(framework)?.inspectorate ?? '';
  const identity = inspectionIdentity(ids, { inspectorate, authority, started: starts, framework });
  const data = {
    ref: identity.ref,
    inspectorate,
    scope,
    framework,
    power,
    leadInspector,
    previous: null,
    source: null,
    sources: {},
    on: announced,
  };
  const command: InspectionCommand = { type: 'AnnounceInspection', data };
  return { ...identity, command };
};
