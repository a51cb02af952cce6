import { fromTo, onDay } from '../shared/moves/event-words.js';
import { choice, day, id, ids, list, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import { BODY_KINDS } from './body-kinds.js';
import type { BodyEvent } from './events.js';
import type { Body } from './state.js';

const NAME = text('Its name', { hint: 'For instance "Corporate Parenting Committee"', max: 200 });
const AUTHORITIES = list('Whose body it is: a joint committee has several authorities', {
  fields: {
    name: text('The authority', { hint: 'For instance "Wexmoor Borough Council"', max: 200 }),
    authorityId: text('Which authority that is, where its name does not tell', {
      hint: 'The id of an authority, or `new` for one of its own',
      max: 40,
      optional: true,
    }),
  },
  max: 50,
});
const RESOLUTION = text('The resolution that says so', { max: 4000, optional: true });
const FROM = day('The day from which it holds');

export const BODY = {
  what: 'body',
  ended: { states: ['ended'], cannot: 'be changed' },
  members: {
    endedBy: 'ended by',
    endedOn: 'ended',
    succeededBy: 'succeeded by',
  },
  moves: {
    EstablishBody: {
      verb: 'establish',
      summary: 'Record a body: a council, a committee, a board, or one decision-maker',
      from: ['none'],
      cannot: 'be established again',
      fields: {
        name: NAME,
        kind: choice('What it is', BODY_KINDS, { optional: true }),
        authorities: AUTHORITIES,
        parent: id('The body that it is a part of', 'body', { optional: true }),
        resolution: RESOLUTION,
      },
      events: { 'BodyEstablished.v1': 'Body established' },
    },
    RenameBody: {
      verb: 'rename',
      summary: 'Record that it has another name from a day on',
      from: ['active'],
      fields: { name: NAME, on: FROM, resolution: RESOLUTION },
      day: 'on',
      events: { 'BodyRenamed.v1': fromTo('Body renamed', 'name') },
    },
    ChangeParent: {
      verb: 'set-parent',
      summary: 'Record of which body it is a part, or that it is a part of none',
      from: ['active'],
      fields: {
        parent: id('The body that it is a part of', 'body', { optional: true }),
        on: FROM,
        resolution: RESOLUTION,
      },
      day: 'on',
      events: { 'BodyParentChanged.v1': 'Parent body changed' },
    },
    ChangeAuthorities: {
      verb: 'set-authorities',
      summary: 'Record whose body it is from a day on: all of its authorities',
      from: ['active'],
      fields: { authorities: AUTHORITIES, on: FROM, resolution: RESOLUTION },
      day: 'on',
      events: { 'BodyAuthoritiesChanged.v1': 'Authorities changed' },
    },
    EndBody: {
      verb: 'end',
      summary: 'Record that it ended, and which bodies came after it',
      from: ['active'],
      fields: {
        on: day('The first day on which it is no more'),
        succeededBy: ids('The bodies that came after it', 'body', { max: 50, optional: true }),
        resolution: text('The resolution that ended it', { max: 4000 }),
      },
      day: 'on',
      events: { 'BodyEnded.v1': onDay('Body ended', 'endedOn') },
    },
    CarryOverAll: {
      verb: 'carry-over-all',
      summary: 'Carry all that is open before it over to another body',
      from: ['active', 'ended'],
      fields: {
        to: id('The body that it is carried over to', 'body'),
        on: day('The day from which it is before that body'),
        resolution: text('The resolution that carries it over', { max: 4000 }),
      },
      events: { 'CarryingOverBegun.v1': 'Carrying over of all that is open begun' },
    },
    CompleteCarryingOver: {
      verb: 'complete-carrying-over',
      summary: 'Tell what came of carrying over',
      from: ['active', 'ended'],
      who: 'a process',
      events: { 'CarryingOverCompleted.v1': 'All that was open carried over' },
    },
  },
} as const satisfies Lifecycle<Body['status'], BodyEvent['type']>;
