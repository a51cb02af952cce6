import type { Json } from '../asking.mjs';
import { eachObject, inBody, inLines, lineOfJson, LINES_OF_JSON, type Rule } from './rule.js';

/** What an entry tells of itself. */
const withoutOwnTelling = (object: { readonly [member: string]: Json }): Json => {
  if (!('eventId' in object)) return object;
  const {
    place: _,
    data: __,
    lastChanges: ___,
    irregular: ____,
    lapsed: ________,
    proof: _________,
    ...entry
  } = object;
  const { withdrawn: _____, withdraws: ______, overtakenBy: _______, alarms, ...told } = entry;
  // Nothing of an earlier program's record may be alarming.
  return alarms === undefined || JSON.stringify(alarms) === '[]' ? told : { ...told, alarms };
};

/** Members of events in lines: those of the state say what became of them. */
const SAID_BESIDE =
  /[:;] (?:approver|as|by|day|field|from, as it was then|how|means|meeting|minute|number|rule|to|why) (?!set to |from (?!\()|removed)[^;]*?(?=;| \()/g;

const withoutOwnTellingInLines = (text: string): string =>
  text
    .replace(LINES_OF_JSON, lineOfJson(withoutOwnTelling))
    .replace(/ \[(?:withdrawn on|irregular:|Entered |From \d).*?\](?= \[| Why:|$)/gm, '')
    .replace(SAID_BESIDE, '');

const CSV_CELL = /(?:"(?:[^"]|"")*"|[^",\n])*/;
/** A row of a comparison, with the three cells that it has beside the seventeen of before. */
const CSV_ROW = new RegExp(`^(${CSV_CELL.source}(?:,${CSV_CELL.source}){16})(?:,${CSV_CELL.source}){3}(?=\\n|$)`, 'gm');

/** From which day an entry takes effect, with the sentence that tells the day that was said. */
const TAKES_EFFECT_LATER =
  /(Effective from|Takes effect on) ([^<]+)(<(?:(?!app-entry__byline)[^])*?)<p class="app-entry__note">Entered for ([^,<]+), it takes effect on \2,[^<]*<\/p>/g;

const withoutOwnTellingOnPage = (text: string): string =>
  text
    .replace(TAKES_EFFECT_LATER, '$1 $4$3')
    .replace(/<p class="app-entry__note">.*?<\/p>/g, '')
    .replace(/ *<p class="app-entry__proof">.*?<\/p> */g, '')
    .replace(/<dl class="app-facts app-facts--said">\n[^]*?<\/dl>\n/g, '')
    .replace(/^\n/gm, '');

const TAG_OF_PROOFS = /^(W\/"[^"]*)\.[0-9a-f]{16}"$/;

const withoutTagOfProofs = (object: { readonly [member: string]: Json }) => {
  const { etag } = object;
  return typeof etag === 'string' ? { ...object, etag: etag.replace(TAG_OF_PROOFS, '$1"') } : object;
};

export const ENTRIES: readonly Rule[] = [
  {
    rule: 'The tag of entries follows how far they are proved, since the answer says so.',
    where: /^(pages of )?\/v1\/audit\/entries/,
    of: 'new',
    without: (answer) => {
      const { headers, body, ...rest } = answer;
      const tagged = withoutTagOfProofs({ ...headers }) as typeof headers;
      return { ...rest, headers: tagged, body: eachObject(body, withoutTagOfProofs) };
    },
  },
  {
    rule: 'An entry tells what its event says, from when it takes part, how it stands, how far it is proved, and what is alarming about it: nothing. It told only what it changed.',
    where: /^(pages of )?\/v1\//,
    of: 'new',
    without: inBody((body) => eachObject(body, withoutOwnTelling)),
  },
  {
    rule: 'Lines of a replay tell the same, in words in brackets and beside the changes.',
    where: /^oversight replay/,
    of: 'new',
    without: inLines(withoutOwnTellingInLines),
  },
  {
    rule: 'A file of a comparison has three columns more: what the event says, which rule it broke, that it is withdrawn.',
    where: /format=csv/,
    of: 'new',
    without: inLines((text) => text.replace(CSV_ROW, '$1')),
  },
  {
    rule: 'Pages tell of an entry what its event says beside its changes, from when it takes effect, that it was entered late, and how far it is proved.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines(withoutOwnTellingOnPage),
  },
  {
    rule: 'The foot of a board and of a tracker says on which checkpoint of the log it stands; the page of a meeting leads to all that was recorded on its occasion.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines((text) =>
      text
        .replace(/ *<p class="[^"]*app-footer__exact">(?:This stands on|The last entry that this)[^]*?<\/p>\n/g, '')
        .replace(/ *<h2 class="govuk-heading-m">Recorded on its occasion<\/h2>\n[^]*?<\/ul>\n/g, ''),
    ),
  },
];
