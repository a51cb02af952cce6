import type { PlainDate } from '#libs/kernel/event.js';
import type { Asking, Facts, Outcome, Rules, Said } from './model.js';
import { reasoned, says, told } from './said.js';

interface Meeting {
  readonly status: string;
  /** The day for which it stands. */
  readonly date: PlainDate;
  readonly days: readonly PlainDate[];
}

const meeting = (facts: Facts): Meeting => facts as unknown as Meeting;
const TO_COME = ['scheduled', 'postponed', 'adjourned'];

interface Moved {
  readonly on: PlainDate;
  readonly to: PlainDate;
}

/** It meets, or fails to, on the day for which it stands. */
const onItsDay = (asking: Asking, says: readonly Said[]): Outcome =>
  told<Moved>(asking).on === meeting(asking.then).date ? says : 'refused';

/** To a later day, with a reason. */
const moved = (asking: Asking, status: string): readonly [Said] | 'refused' => {
  const { to } = told<Moved>(asking);
  const { date, days } = meeting(asking.then);
  return to > date && reasoned(asking) ? [says(status, { status, date: to, days: [...days, to] })] : 'refused';
};

/** It was known by the day for which it stood. */
const knownByItsDay = ({ day, then }: Asking, [said]: readonly [Said]): Outcome => {
  const { date } = meeting(then);
  return [{ ...said, day: day < date ? day : date }];
};

/** The rules of a meeting: held on the day for which it stands, or moved to a later one, or not held. */
export const MEETING_RULES: Rules = {
  begins: {
    ScheduleMeeting: ({ data }) => {
      const { date } = data as { readonly date: PlainDate };
      return [says('scheduled', { status: 'scheduled', date, days: [date], heldOn: null })];
    },
  },
  statusOf: (facts) => meeting(facts).status,
  dayIn: ({ type, data }) => (type === 'PostponeMeeting' ? null : ((data as Partial<Moved>).on ?? null)),
  steps: {
    HoldMeeting: {
      from: TO_COME,
      rule: (asking) => onItsDay(asking, [says('held', { status: 'held', heldOn: told<Moved>(asking).on })]),
    },
    RecordInquorate: {
      from: TO_COME,
      rule: (asking) => onItsDay(asking, [says('inquorate', { status: 'inquorate' })]),
    },
    AdjournMeeting: {
      from: [...TO_COME, 'inquorate'],
      rule: (asking) => {
        const said = moved(asking, 'adjourned');
        return said === 'refused' ? said : onItsDay(asking, said);
      },
    },
    PostponeMeeting: {
      from: TO_COME,
      rule: (asking) => {
        const said = moved(asking, 'postponed');
        return said === 'refused' ? said : knownByItsDay(asking, said);
      },
    },
    CancelMeeting: {
      from: TO_COME,
      rule: (asking) =>
        reasoned(asking) ? knownByItsDay(asking, [says('cancelled', { status: 'cancelled' })]) : 'refused',
    },
  },
  facts: {},
  ahead: [],
  ended: [],
  needs: {},
  once: [],
};
