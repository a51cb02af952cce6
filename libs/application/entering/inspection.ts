import { frameworkByCode } from '#libs/domain/frameworks/frameworks.js';
import type { InspectionCommand } from '#libs/domain/inspection/commands.js';
import type { INSPECTION } from '#libs/domain/inspection/moves.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { inspectionIdentity } from '../identity.js';
import { enterBodyOf, scopeOf, type Entering, type Entry } from './entry.js';

/** An inspection that is announced; the day on which it is to start is part of what it is known by. */
export const enterInspection = (
  told: Told<typeof INSPECTION, 'AnnounceInspection'>,
  entering: Entering,
): Entry | Refusal => {
  const { ids } = entering;
  const { framework, starts, announced, power, leadInspector } = told;
  const scoped = scopeOf(told, entering);
  if (isRefusal(scoped)) return scoped;
  const { scope, body } = scoped;
  const inspectorate = frameworkByCode(framework)?.inspectorate ?? '';
  const identity = inspectionIdentity(ids, {
    inspectorate,
    authority: body.authority.code,
    started: starts,
    framework,
  });
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
  const isAnnouncedFirst = announced !== null && announced < starts;
  const from = isAnnouncedFirst ? { day: announced, field: 'announced' } : { day: starts, field: 'starts' };
  return { ...identity, command, from, before: enterBodyOf(scoped) };
};
