import { authorityByCode } from '#libs/domain/authority/match.js';
import { frameworkByCode } from '#libs/domain/frameworks/frameworks.js';
import type { OwnStatus } from '#libs/domain/action/events.js';
import type { Kind } from '#libs/domain/kinds.js';
import type { Recommendation } from '#libs/domain/recommendation/state.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { parseStreamId, spelledId, streamId } from '#libs/kernel/stream-id.js';
import { knownAtMeeting } from '#libs/read-models/board/met.js';
import { daysOfPicture } from '#libs/read-models/board/days-of-picture.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { StoodBefore } from '#libs/read-models/tracker/stood-before.js';
import type { View } from '#libs/read-models/view.js';
import type { Gone, Inspected, Material } from '#libs/tracker-paper/content/material.js';

type Of<K extends Kind> = readonly Thing<K>[];

const ofKind = <K extends Kind>(things: readonly Thing[], kind: K): Of<K> =>
  things.filter((thing): thing is Thing<K> => thing.kind === kind);

/** The meeting that the body held last before this day: without a record of its own where only papers tell of it. */
const metBefore = async (
  view: View,
  things: readonly Thing[],
  body: string,
  day: PlainDate,
): Promise<Material['since']> => {
  const met = (await view.met({ committee: body }, day)).find((each) => each.body === body)?.before ?? null;
  if (met === null) return null;
  const held = ofKind(things, 'meeting').find(({ state }) => state.heldOn === met);
  return { id: held?.id ?? null, ref: held?.ref ?? null, day: met };
};

/** What rows name that is before another body: the recommendations that they answer, their inspections and reports. */
const namedElsewhere = async (view: View, things: readonly Thing[]): Promise<readonly Thing[]> => {
  const there = new Set(things.map(({ stream }) => stream));
  const named = [...ofKind(things, 'action'), ...ofKind(things, 'recommendation')].flatMap(({ state }) => [
    ...('answers' in state ? state.answers.map((id) => streamId('recommendation', spelledId(id))) : []),
    ...(state.inspectionId === null ? [] : [streamId('inspection', spelledId(state.inspectionId))]),
    ...(state.reportId === null ? [] : [streamId('report', spelledId(state.reportId))]),
  ]);
  const missing = [...new Set(named)].filter((stream) => !there.has(stream));
  return missing.length === 0 ? [] : view.found(missing);
};

const NOT_STANDING = ['superseded', 'not carried forward', 'withdrawn'];

const inspectionsOf = (things: readonly Thing[]): ReadonlyMap<string, Inspected> => {
  const overall = new Map(
    ofKind(things, 'judgement')
      .filter(({ state, status }) => state.parent === null && !NOT_STANDING.includes(status))
      .map(({ state }) => [state.inspectionId, state.grade]),
  );
  return new Map(
    ofKind(things, 'inspection').map(({ id, ref, state }) => [
      id,
      {
        ref,
        isAudit: frameworkByCode(state.framework)?.inspectorate === 'internal-audit',
        opinion: overall.get(id) ?? null,
      },
    ]),
  );
};

/** Whose completion a meeting of the body confirmed, as its minutes read now. */
const confirmedIn = (minutes: Of<'minutes'>): ReadonlySet<string> =>
  new Set(
    minutes.flatMap(({ state }) =>
      state.tracker.filter(({ decision }) => decision === 'completion confirmed').map(({ actionId }) => actionId),
    ),
  );

const goneFrom = async (
  view: View,
  things: readonly Thing[],
  before: ReadonlyMap<string, StoodBefore>,
): Promise<readonly Gone[]> => {
  const there = new Set(things.map(({ stream }) => stream));
  const gone = [...before.values()].filter(({ stream, open }) => open && !there.has(stream));
  if (gone.length === 0) return [];
  const now = new Map((await view.found(gone.map(({ stream }) => stream))).map((thing) => [thing.stream, thing]));
  return gone.map(({ stream, kind, ref, title }) => ({
    kind: kind as Gone['kind'],
    id: parseStreamId(stream)?.id ?? stream,
    ...{ ref, title, nowBefore: now.get(stream)?.scope?.committee.name ?? null },
  }));
};

const statusWordsOf = async (view: View, code: string): Promise<readonly OwnStatus[]> => {
  const known = authorityByCode(code, await view.authorities());
  const authority = known === undefined ? null : await view.find('authority', known.id);
  return authority?.state.statusWords ?? [];
};

/** What is kept of the tracker itself. */
const begunIn = (things: readonly Thing[], meetingId: string): Pick<Material, 'tracker' | 'introduction'> => {
  const begun = ofKind(things, 'tracker').find(({ state }) => state.meetingId === meetingId);
  if (begun === undefined) return { tracker: null, introduction: null };
  const { status, introduction } = begun.state;
  return { tracker: { id: begun.id, status }, introduction };
};

/** Of the month's ends since the record began. */
const monthEndsOf = async (view: View, body: string) => {
  const begins = await view.recordBegins();
  if (begins === null) return [];
  const days = daysOfPicture(view.point.on, view.point.on).filter(({ by }) => by >= begins);
  return view.actionsOn({ committee: body }, days);
};

const tracked = <K extends 'action' | 'recommendation'>(thing: Thing<K>, before: ReadonlyMap<string, StoodBefore>) => {
  const { id, ref, title, open, due, firstDue, stream, state } = thing;
  return { id, ref, title, open, due, firstDue, state, before: before.get(stream) ?? null };
};

type Read = Omit<Material, 'moment' | 'address' | 'people'>;

/** All that the tracker of a meeting is made of, but the names of people and what it speaks for. */
export const readMaterial = async (view: View, meeting: Thing<'meeting'>): Promise<Read> => {
  const { scope, heldOn, date } = meeting.state;
  const day = heldOn ?? date;
  const things = await view.thingsBefore(scope.body);
  const since = await metBefore(view, things, scope.body, day);
  const before =
    since === null ? new Map<string, StoodBefore>() : await view.stoodBefore(scope.body, knownAtMeeting(since.day));
  const all = [...things, ...(await namedElsewhere(view, things))];
  const actions = ofKind(things, 'action');
  const told = await view.lastTold(actions.map(({ stream }) => stream));
  const named = meeting.scope ?? scope;
  return {
    authority: named.authority.name,
    body: { id: scope.body, name: named.committee.name },
    meeting: { id: meeting.id, ref: meeting.ref, day },
    since,
    ...begunIn(things, meeting.id),
    actions: actions.map((thing) => ({
      ...{ kind: 'action' as const, ...tracked(thing, before) },
      lastTold: told.get(thing.stream) ?? null,
    })),
    recommendations: ofKind(things, 'recommendation').map((thing) => ({
      ...{ kind: 'recommendation' as const, ...tracked(thing, before) },
    })),
    answered: new Map<string, Recommendation>(ofKind(all, 'recommendation').map(({ id, state }) => [id, state])),
    gone: await goneFrom(view, things, before),
    reports: new Map(ofKind(all, 'report').map(({ id, title }) => [id, title])),
    inspections: inspectionsOf(all),
    confirmed: confirmedIn(ofKind(things, 'minutes')),
    monthEnds: await monthEndsOf(view, scope.body),
    statusWords: await statusWordsOf(view, named.authority.code),
  };
};
