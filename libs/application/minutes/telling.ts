import type { MinutesCommand } from '#libs/domain/minutes/commands.js';
import type { MinutesEvent } from '#libs/domain/minutes/events.js';
import type { DomainEvent } from '#libs/kernel/event.js';

const TELLING = [
  'ResolutionMinuted.v1',
  'MinutesCorrected.v1',
  'TrackerRowMinuted.v1',
  'TrackerRowCorrected.v1',
] as const;

/** An event of minutes that tells of other things. */
export type Telling = Extract<MinutesEvent, { type: (typeof TELLING)[number] }>;

export const isTelling = (event: DomainEvent): event is Telling => (TELLING as readonly string[]).includes(event.type);

/** Whether two entries tell of the same row of the tracker. */
export const isOfRow = (event: DomainEvent, row: number): boolean =>
  (event.type === 'TrackerRowMinuted.v1' || event.type === 'TrackerRowCorrected.v1') &&
  (event as Extract<Telling, { type: 'TrackerRowMinuted.v1' }>).data.no === row;

/** Which field of what was told an event stands for: `resolutions.2`. */
export const fieldOf = (event: Telling, { type, data }: MinutesCommand): string => {
  const adds = type === 'MinuteMeeting' || type === 'AddResolutions' ? data : { resolutions: [], tracker: [] };
  const corrects = type === 'CorrectMinutes' || type === 'AgreeMinutes' ? data : { corrections: [], tracker: [] };
  switch (event.type) {
    case 'ResolutionMinuted.v1': {
      const { number, words } = event.data;
      return `resolutions.${adds.resolutions.findIndex((each) => each.number === number && each.words === words)}`;
    }
    case 'MinutesCorrected.v1':
      return `corrections.${corrects.corrections.findIndex(({ no }) => no === event.data.no)}`;
    case 'TrackerRowMinuted.v1': {
      const { actionId, decision } = event.data;
      return `tracker.${adds.tracker.findIndex((each) => each.actionId === actionId && each.decision === decision)}`;
    }
    case 'TrackerRowCorrected.v1':
      return `tracker.${corrects.tracker.findIndex(({ no }) => no === event.data.no)}`;
    default:
      return event satisfies never;
  }
};

/** The fields of a row by those of the moves that it leads to; the decision's of any other. */
const OF_ROW: Readonly<Record<string, string>> = { to: 'until', reason: 'reason', actionId: 'actionId' };

/** A refusal of a step, by the field of what was told that it stands for. */
export const fieldOfStep = (at: string, nth: number | null, refused: string | undefined): string => {
  if (at.startsWith('tracker')) return `${at}.${OF_ROW[refused ?? ''] ?? 'decision'}`;
  return at.startsWith('resolutions') && nth !== null ? `${at}.recommendations.${nth}` : at;
};
