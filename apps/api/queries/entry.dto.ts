import { ApiProperty } from '@nestjs/swagger';
import type { CoveringCheckpoint, ProofState } from '#libs/asking/proofs.js';
import { KINDS } from '#libs/domain/deciders.js';
import { ALARM_CODES } from '#libs/kernel/alarm.js';
import type { EntryAlarm } from '#libs/read-models/alarms/alarm.js';
import type { Change, Entry, OtherEntry } from '#libs/read-models/trail/entry.js';
import { AnyJson, Day, Digits, Flag, Id, Many, Moment, One, shownAs, Text, Word } from '../http/shown.js';
import { SourceDto } from '../record/shared.dto.js';
import { PageDto } from '../record/thing.dto.js';
import { WithdrawnDto } from './withdrawn.dto.js';

const Before = () => AnyJson('Null where there was nothing');

export const ChangeDto = shownAs<Change>('ChangeDto', {
  path: Text('The member of the state, dotted: `owner.post`'),
  from: Before(),
  to: Before(),
});

const EntryAlarmDto = shownAs<EntryAlarm>('EntryAlarmDto', {
  code: Word(ALARM_CODES),
  message: Text(),
});

const OtherEntryDto = shownAs<OtherEntry>('OtherEntryDto', {
  position: Digits(),
  revision: Digits(),
  type: Text('`DueDateSet.v1`'),
  effectiveOn: Day(),
  place: Day(),
  data: ApiProperty({ type: Object, additionalProperties: true, description: 'Nothing of what began the thing' }),
  changes: Many(() => ChangeDto, { description: 'What it changed at its place; nothing of what began the thing' }),
});

/** Who, what, when, before, after, why: one event as people read it. */
export const EntryDto = shownAs<Entry>('EntryDto', {
  position: Digits(),
  stream: Text('`recommendation-<uuid>`'),
  kind: Word(KINDS),
  id: Id(),
  ref: Text(),
  title: Text(),
  revision: Digits(),
  eventId: Id(),
  type: Text('`RecommendationAgreed.v1`'),
  actor: Text('A pseudonym, `prs_…`'),
  reason: Text({ nullable: true }),
  recordedAt: Moment(),
  effectiveOn: Day('The day that was said'),
  place: Day(
    'From which day it takes part in the state: its own; for a step not before the step recorded before it, for a fact ' +
      'not before the thing began',
  ),
  correlationId: Text(),
  causationId: Text(),
  importId: Text({ nullable: true }),
  statusBefore: Text(),
  statusAfter: Text(),
  data: ApiProperty({
    type: Object,
    additionalProperties: true,
    description: 'What the event says; of `ImportAccepted.v1` and `ImportDraftPart.v1` without the draft',
  }),
  changes: Many(() => ChangeDto, { description: 'What it changed at its place' }),
  lastChanges: Many(() => ChangeDto, {
    nullable: true,
    description:
      'What it changed as of the last day on which anything changes, where that is otherwise: nothing, where later ' +
      'entries stand over it. Null where it is the same',
  }),
  lapsed: Flag('It was agreed ahead of its day, and the thing ended first, as known at the moment: nothing came of it'),
  irregular: Text({ nullable: true, description: 'The rule that it broke, in words; null where it is regular' }),
  alarms: Many(() => EntryAlarmDto, {
    description:
      'Why Oversight would not have recorded it, or how it differs from what was sealed: empty of nearly every entry. It stands as ' +
      'the log has it all the same',
  }),
  withdrawn: One(() => WithdrawnDto, {
    nullable: true,
    description: 'By what it is withdrawn, as recorded by mistake, as known at the moment; null where it stands',
  }),
  withdraws: Many(() => OtherEntryDto, { description: 'Of a withdrawal: what it withdrew' }),
  overtakenBy: One(() => OtherEntryDto, {
    nullable: true,
    description: 'Where `lastChanges` is told: the next entry by its place that stands over it, as known at the moment',
  }),
  source: One(() => SourceDto, { nullable: true }),
});

export const EntryListDto = shownAs<{ items: object }>('EntryListDto', { items: Many(() => EntryDto) }, PageDto);

const WitnessedDto = shownAs<CoveringCheckpoint['witnesses'][number]>('WitnessedDto', {
  name: Text('Of the witness’s key'),
  at: Moment('When it signed first, by its own clock'),
});

const CheckpointDto = shownAs<CoveringCheckpoint>('CheckpointDto', {
  origin: Text('Of which log'),
  size: Digits('How many leaves it covers'),
  signedAt: Moment('When the log signed it first, by its own clock'),
  witnesses: Many(() => WitnessedDto, { description: 'Whoever else signed it; empty where no witness did' }),
});

const ProofStateDto = shownAs<ProofState>('ProofStateDto', {
  index: Digits('Of its leaf, from 0 on'),
  leafHash: Text('64 hexadecimal digits'),
  checkpoint: One(() => CheckpointDto, {
    nullable: true,
    description:
      'The smallest published checkpoint that covers it, one with a witness where there are witnesses; null while there is none',
  }),
});

const ProvenEntryDto = shownAs<{ proof: object | null }, Entry>(
  'ProvenEntryDto',
  {
    proof: One(() => ProofStateDto, {
      nullable: true,
      description:
        'Where it stands in the log that anybody can check, and how far that is proved. Null while it is not sealed yet, which ' +
        'takes about a second, and always for who reads what is published alone: entries as published have revisions of their own',
    }),
  },
  EntryDto,
);

export const ProvenEntryListDto = shownAs<{ items: object }>(
  'ProvenEntryListDto',
  { items: Many(() => ProvenEntryDto) },
  PageDto,
);
