import type { ByBothDates, DutyPart, DutyStanding } from '#libs/domain/action-plan/duties/standing.js';
import type { DutyToRespond } from '#libs/domain/recommendation/duty-to-respond.js';
import { Day, Flag, Many, One, shownAs, Text, Whole, Word } from '../http/shown.js';

const STATED = 'Against the date that the record states; null when it states none';
const COMPUTED = 'Against the date that the law’s count gives';

const LastDayDto = shownAs<ByBothDates<string>>('LastDayDto', {
  stated: Day({ nullable: true, description: 'As the record states it; null when it states none' }),
  computed: Day('As the law counts it'),
});

const DaysLateDto = shownAs<ByBothDates<number>>('DaysLateDto', {
  stated: Whole({ nullable: true, description: STATED }),
  computed: Whole(COMPUTED),
});

const InTimeDto = shownAs<ByBothDates<boolean>>('InTimeDto', {
  stated: Flag({ nullable: true, description: STATED }),
  computed: Flag(COMPUTED),
});

const DutyPartDto = shownAs<DutyPart>('DutyPartDto', {
  recipient: Text({
    nullable: true,
    description: '`secretary-of-state`; null of a publication, and where the duty names nobody',
  }),
  name: Text('Of a recipient, who it is; of a publication, what must be published'),
  due: One(() => LastDayDto, { description: 'The last day in time' }),
  on: Day({ nullable: true, description: 'The first day on which it was done; null: it is missing' }),
  daysLate: One(() => DaysLateDto, { nullable: true, description: 'In days, 0 in time; null while it is missing' }),
});

const RUN = {
  law: Text(),
  triggerDate: Day('The day that the clock counts from'),
  stated: Day({ nullable: true, description: 'The last day that the record states' }),
  computed: Day('The last day that the law’s count gives'),
  publication: One(() => DutyPartDto, { nullable: true, description: 'Null when nothing need be published' }),
  inTime: One(() => InTimeDto, {
    nullable: true,
    description: 'Whether everything was done in time; null until it is met',
  }),
};

/** How one statutory duty of an action plan stands. */
export const DutyDto = shownAs<DutyStanding & { correctedTrigger?: string | null }>('DutyDto', {
  ...RUN,
  clock: Text('`written-statement-of-action`'),
  trigger: Word(['publication', 'receipt']),
  recipients: Many(() => DutyPartDto, { description: 'Everybody who must be sent the plan' }),
  met: Flag('Every recipient has the plan, and what had to be published is published'),
  correctedTrigger: Day({
    optional: true,
    nullable: true,
    description:
      'In the answer of one plan: the day of the trigger that its inspection has now, where that is another than `triggerDate`; the duty can be recorded anew from it. Null where they agree',
  }),
});

/** How the duty of one addressee to respond to scrutiny stands. */
export const DutyToRespondDto = shownAs<DutyToRespond>('DutyToRespondDto', {
  ...RUN,
  addressee: Text('The executive that must respond'),
  clock: Text('`response-to-scrutiny`'),
  trigger: Word(['receipt', 'notice']),
  recipients: Many(() => DutyPartDto, { description: 'The committee that must have the response' }),
  met: Flag('It has responded'),
});
