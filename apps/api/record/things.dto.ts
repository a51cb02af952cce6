import { ApiProperty } from '@nestjs/swagger';
import { KINDS, type Kind } from '#libs/domain/deciders.js';
import { Many, shownAs } from '../http/shown.js';
import { pascal } from '../http/pascal.js';
import { DutyDto, DutyToRespondDto } from './duty.dto.js';
import { meetingsBeside } from './meeting-beside.dto.js';
import { refToState } from './states.js';
import { PageDto, ThingDto } from './thing.dto.js';

type Class = new () => object;

const eachKind = (classOf: (kind: Kind) => Class) =>
  Object.fromEntries(KINDS.map((kind) => [kind, classOf(kind)])) as Record<Kind, Class>;

/** Members that a thing of the kind is answered with beside its state, and that are computed from that. */
const BESIDE_STATE: { readonly [K in Kind]?: Readonly<Record<string, PropertyDecorator>> } = {
  'action-plan': { duties: Many(() => DutyDto, { description: 'How each of its statutory duties stands' }) },
  report: { meetings: meetingsBeside },
  recommendation: {
    meetings: meetingsBeside,
    duties: Many(() => DutyToRespondDto, {
      description:
        'How the duty of each executive that scrutiny recommends something to stands: none without its notice',
    }),
  },
};

/** A thing of each kind, with its own kind's state. */
export const THINGS_SHOWN = eachKind((kind) =>
  shownAs<{ state: object }, ThingDto>(
    `${pascal(kind)}Dto`,
    { state: ApiProperty({ type: Object, allOf: [refToState(kind)] }), ...BESIDE_STATE[kind] },
    ThingDto,
  ),
);

/** A page of things of each kind. */
export const LISTS_SHOWN = eachKind((kind) =>
  shownAs<{ items: object }, PageDto>(`${pascal(kind)}ListDto`, { items: Many(() => THINGS_SHOWN[kind]) }, PageDto),
);
