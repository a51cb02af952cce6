import { sentence } from './sentence.js';

export type TagColour = 'grey' | 'green' | 'teal' | 'purple' | 'red' | 'orange' | 'yellow' | 'blue';

/** A word with a colour; the word alone says all. */
export interface Tag {
  readonly text: string;
  readonly colour: TagColour;
}

const GRADES: Readonly<Record<string, TagColour>> = {
  Outstanding: 'green',
  Good: 'teal',
  'Requires improvement': 'yellow',
  Inadequate: 'red',
  'Substantial assurance': 'green',
  'Reasonable assurance': 'teal',
  'Limited assurance': 'yellow',
  'No assurance': 'red',
};

const STATUSES: Readonly<Record<string, TagColour>> = {
  agreed: 'blue',
  'agreed as amended': 'blue',
  accepted: 'blue',
  answered: 'blue',
  'partly accepted': 'blue',
  'agreed in part': 'blue',
  'in progress': 'blue',
  started: 'blue',
  challenged: 'orange',
  blocked: 'red',
  rejected: 'red',
  'not agreed': 'red',
  deferred: 'orange',
  'implementation claimed': 'purple',
  'completion claimed': 'purple',
  submitted: 'purple',
  verified: 'green',
  closed: 'green',
  discharged: 'green',
  kept: 'green',
  considered: 'green',
  published: 'green',
};

const RAGS: Readonly<Record<string, TagColour>> = { red: 'red', amber: 'orange', green: 'green' };

export const gradeTag = (grade: string): Tag => ({ text: grade, colour: GRADES[grade] ?? 'grey' });
export const statusTag = (status: string): Tag => ({ text: sentence(status), colour: STATUSES[status] ?? 'grey' });
export const ragTag = (rag: string): Tag => ({ text: sentence(rag), colour: RAGS[rag] ?? 'grey' });
