import type { Act, Decider, Decision } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { frameworkByCode, FRAMEWORKS } from '../frameworks/frameworks.js';
import { invalid, needsReason, notBefore, notFrom, reasonRequired } from '../shared/guards.js';
import type { InspectionCommand } from './commands.js';
import type { InspectionEvent, InspectionFacts } from './events.js';
import { evolve, initialState, type Inspection, type InspectionState } from './state.js';

const unknownFramework = (facts: InspectionFacts) =>
  frameworkByCode(facts.framework)
    ? null
    : invalid(
        'framework',
        `"${facts.framework}" is no framework known here: ${FRAMEWORKS.map((f) => f.code).join(', ')}.`,
      );

const record = ({
  announced,
  started,
  concluded,
  published,
  ...facts
}: Extract<InspectionCommand, { type: 'RecordInspection' }>['data']): Decision<InspectionEvent> => {
  const first = announced !== null && announced < started ? announced : started;
  const events: InspectionEvent[] = [
    { type: 'InspectionAnnounced.v1', data: { ...facts, on: announced }, effectiveOn: first },
    { type: 'InspectionStarted.v1', data: { on: started }, effectiveOn: started },
  ];
  if (concluded) events.push({ type: 'InspectionConcluded.v1', data: { on: concluded }, effectiveOn: concluded });
  if (published) events.push({ type: 'InspectionPublished.v1', data: { on: published }, effectiveOn: published });
  return events;
};

/** Said once; another day afterwards is a correction, which moves a statutory date. */
const received = (state: Inspection, on: PlainDate, act: Act): Decision<InspectionEvent> => {
  if (state.receivedOn === on) return [];
  if (state.receivedOn !== null && needsReason(act)) return reasonRequired('change the day of receipt');
  return notBefore(state.concludedOn, on) ?? [{ type: 'InspectionReportReceived.v1', data: { on }, effectiveOn: on }];
};

const decide = (state: InspectionState, { type, data }: InspectionCommand, act: Act): Decision<InspectionEvent> => {
  if (type === 'AnnounceInspection' || type === 'RecordInspection') {
    if (state.status !== 'none') return notFrom(state, 'inspection', 'be announced again');
    const wrong = unknownFramework(data);
    if (wrong) return wrong;
    if (type === 'RecordInspection') return record(data);
    return [{ type: 'InspectionAnnounced.v1', data, ...(data.on === null ? {} : { effectiveOn: data.on }) }];
  }
  if (state.status === 'none') return notFrom(state, 'inspection', 'be changed');
  switch (type) {
    case 'StartInspection':
      if (state.status !== 'announced') return notFrom(state, 'inspection', 'be started');
      return notBefore(state.announcedOn, data.on) ?? [{ type: 'InspectionStarted.v1', data, effectiveOn: data.on }];
    case 'ConcludeInspection':
      if (state.status !== 'started') return notFrom(state, 'inspection', 'be concluded');
      return notBefore(state.startedOn, data.on) ?? [{ type: 'InspectionConcluded.v1', data, effectiveOn: data.on }];
    case 'PublishInspection':
      if (state.status !== 'concluded') return notFrom(state, 'inspection', 'be published');
      return notBefore(state.concludedOn, data.on) ?? [{ type: 'InspectionPublished.v1', data, effectiveOn: data.on }];
    case 'RecordReceiptOfInspectionReport':
      if (state.status !== 'concluded' && state.status !== 'published')
        return notFrom(state, 'inspection', 'have its report received');
      return received(state, data.on, act);
    default:
      return type satisfies never;
  }
};

export const inspectionDecider: Decider<InspectionState, InspectionCommand, InspectionEvent> = {
  kind: 'inspection',
  initialState,
  decide,
  evolve,
};
