import { slug } from '../shared/text/slug.js';

export const BODY_KINDS = [
  'council',
  'cabinet',
  'committee',
  'sub-committee',
  'task and finish group',
  'joint committee',
  'board',
  'decision-maker',
] as const;
/** A decision-maker is a body of one: a member or an officer who decides alone. */
export type BodyKind = (typeof BODY_KINDS)[number];

/** The longer words first: a sub-committee is called a committee too. */
const SAID: readonly (readonly [string, BodyKind])[] = [
  ['sub-committee', 'sub-committee'],
  ['subcommittee', 'sub-committee'],
  ['task-and-finish', 'task and finish group'],
  ['joint-committee', 'joint committee'],
  ['committee', 'committee'],
  ['cabinet', 'cabinet'],
  ['board', 'board'],
];

/** The kind that a body's name says; null where it says none. */
export const kindSaidBy = (name: string): BodyKind | null =>
  SAID.find(([words]) => `-${slug(name)}-`.includes(`-${words}-`))?.[1] ?? null;
