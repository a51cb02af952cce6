import type { SpokenFor } from '#libs/asking/ask.js';
import type { Named } from '#libs/domain/shared/scope.js';
import type { Board } from '#libs/read-models/board/board.js';
import type { Directory } from '#libs/read-models/view.js';
import { Day, Digits, Id, Many, Moment, One, RecordBegins, shownAs, Text } from '../http/shown.js';
import { NamedDto } from '../record/shared.dto.js';
import { THINGS_SHOWN } from '../record/things.dto.js';
import { BoardToldDto } from './told.dto.js';
import { EntryDto } from './entry.dto.js';

const KnownAtDto = shownAs<{ position: string; recordedAt: string }>('KnownAtDto', {
  position: Digits('The position of the log up to which it was known'),
  recordedAt: Moment({
    nullable: true,
    description: 'When the last event up to there was recorded; null before the first',
  }),
});

/** The committee dashboard, whole, at one position and one day. */
export const DashboardDto = shownAs<
  Board & { asOf: string; told?: object } & Pick<SpokenFor, 'knownAt' | 'recordBegins'>
>('DashboardDto', {
  asOf: Day('The day in Europe/London that it speaks for'),
  knownAt: One(() => KnownAtDto),
  recordBegins: RecordBegins(),
  told: One(() => BoardToldDto, { optional: true, description: 'What the body had been told, where `toldBy` asks' }),
  reports: Many(() => THINGS_SHOWN.report),
  inspections: Many(() => THINGS_SHOWN.inspection),
  judgements: Many(() => THINGS_SHOWN.judgement),
  recommendations: Many(() => THINGS_SHOWN.recommendation),
  actions: Many(() => THINGS_SHOWN.action),
  plans: Many(() => THINGS_SHOWN['action-plan']),
  commitments: Many(() => THINGS_SHOWN.commitment),
  lately: Many(() => EntryDto, { description: 'The latest changes first' }),
});

const CommitteeDto = shownAs<Directory['committees'][number], Named>(
  'CommitteeDto',
  { authority: Text('The authority’s code'), body: Id('The body that it is') },
  NamedDto,
);

const MeetingDayDto = shownAs<Directory['meetings'][number]>('MeetingDayDto', {
  authority: Text('The authority’s code'),
  committee: Text('The committee’s code'),
  date: Day(),
});

const all = (name: string, of: new () => object) =>
  shownAs<{ items: object; recordBegins?: string }>(name, { items: Many(() => of), recordBegins: RecordBegins() });

export const AuthoritiesDto = all('AuthoritiesDto', NamedDto);
export const CommitteesDto = all('CommitteesDto', CommitteeDto);
export const MeetingDaysDto = all('MeetingDaysDto', MeetingDayDto);
