import type { PlainDate } from '#libs/kernel/event.js';
import { addDays, OutsideCalendarYears, workingDaysAfter, type WorkingDayCount } from '#libs/calendar/index.js';
import type { DraftDeadline, DraftInspection, DraftWarning } from '../draft.js';
import { NUMBER_WORDS } from './dates/date-patterns.js';
import type { DocumentModel } from '../model/document-model.js';
import type { Block } from '../model/elements.js';
import { locateBlock } from '../model/locate-block.js';
import type { ProseSentence } from './prose.js';

const COUNT =
  '(\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|[a-z]+)(?: ?\\(\\d{1,3}\\)| ?\\([a-z-]+\\))?';
const WITHIN = new RegExp(
  `\\b${COUNT} (working |calendar )?days (?:of|from|after|following|beginning (?:with|on))(?: the)? ([^.;:]{3,140})`,
  'gi',
);
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  ...NUMBER_WORDS,
};
const STATED =
  /\b(?:last date|last day|deadline|final date|no later than|not later than|latest date|date for submission|due|expires?|must be (?:submitted|sent)|required to submit|submission)\b|\b(?:by|to|until|before|is|falls on)(?: the)? ?$/i;
const NAMES_DEADLINE = /\b(?:last date|last day|deadline|final date|latest date)\b/i;

/** A deadline answers an inspection: replies to complaints, invoices and applications are somebody else's. */
const ANSWERS =
  /\b(?:inspect\w*|ofsted|report|plan|statement of action|letter|findings|recommendations|secretary of state|chief inspector)\b/i;
const OTHERS =
  /\b(?:referrals?|contacts?|applications?|requests?|complaints?|invoices?|claims?|enquir(?:y|ies)|appeals?|payments?|orders?|objections?|representations?)\b/i;
const LETTER_OF = /\bletter,? (?:dated|of|was sent on|is dated|was dated)(?: the)? ?$/i;

/** The words that tell which of a paper's dates starts the count: a letter's own date is not that of its receipt. */
const NAMES: Readonly<Record<string, RegExp>> = {
  publication: /\bpubli(?:cation|shed)\b[^,;]*$/i,
  receipt: /\breceip?(?:t|ved)\b[^,;]*$/i,
  letter: /\b(?:dated|letter of)\b[^,;]*$/i,
};

const FAR = 20;

export interface ReadDeadlines {
  readonly deadlines: readonly DraftDeadline[];
  readonly warnings: readonly DraftWarning[];
}

/** "Within 70 working days of the publication date (13 June 2017) …": the date that the paper states beside the one that the calendar gives. */
export function readDeadlines(
  document: DocumentModel,
  prose: readonly ProseSentence[],
  inspection: DraftInspection | null,
): ReadDeadlines {
  const deadlines: DraftDeadline[] = [];
  const warnings: DraftWarning[] = [];
  const elsewhere = statedElsewhere(prose);
  const paragraphs = new Map<Block, ProseSentence[]>();
  for (const sentence of prose) {
    const known = paragraphs.get(sentence.block);
    if (known === undefined) paragraphs.set(sentence.block, [sentence]);
    else known.push(sentence);
  }
  prose.forEach((sentence) => {
    for (const match of sentence.passage.plain.matchAll(WITHIN)) {
      const days = countOf(match[1] ?? '');
      const [trigger, known] = triggerOf(match[3] ?? '', inspection);
      if (days === null || trigger === null || !answersAnInspection(sentence.passage.plain, match[3] ?? '')) continue;
      const found = datesOf(around(paragraphs.get(sentence.block) ?? [], sentence), sentence, trigger);
      const triggerDate = (trigger === 'letter' ? letterDate(prose) : found.trigger) ?? known;
      const stated = found.stated ?? elsewhere;
      const unit = /working/i.test(match[2] ?? '') ? 'working-days' : 'days';
      const counted = triggerDate === null ? null : count(triggerDate, days, unit);
      const locator = locateBlock(document, sentence.block, sentence.passage.range());
      if (counted instanceof OutsideCalendarYears) warnings.push({ what: counted.message, locator });
      const run = counted instanceof OutsideCalendarYears ? null : counted;
      deadlines.push({
        words: sentence.passage.text,
        trigger,
        triggerDate,
        days,
        unit,
        stated,
        computed: run?.date ?? null,
        excluded: run?.excluded ?? [],
        agrees: run === null || stated === null ? null : run.date === stated,
        locator,
      });
    }
  });
  return { deadlines, warnings };
}

/** The sentences of the paragraph before and after one, as far as a reader would look. */
function around(paragraph: readonly ProseSentence[], own: ProseSentence): readonly ProseSentence[] {
  if (paragraph.length <= FAR) return paragraph;
  const at = paragraph.indexOf(own);
  return paragraph.slice(Math.max(0, at - FAR), at + FAR);
}

function countOf(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  const [tens = '', ones] = words.toLowerCase().split('-');
  const whole = TENS[words.toLowerCase()];
  if (whole !== undefined) return whole;
  const sum = (TENS[tens] ?? Number.NaN) + (ones === undefined ? 0 : (TENS[ones] ?? Number.NaN));
  return Number.isNaN(sum) ? null : sum;
}

/** The day that the paper gives its letter; that on which it was published may be another, and of two letters neither is told. */
function letterDate(prose: readonly ProseSentence[]): PlainDate | null {
  const days = prose
    .flatMap(({ dates }) => dates)
    .filter((date) => date.earliest === date.latest && LETTER_OF.test(date.before))
    .flatMap((date) => date.earliest ?? []);
  return new Set(days).size === 1 ? (days[0] ?? null) : null;
}

const answersAnInspection = (sentence: string, startsWith: string): boolean =>
  ANSWERS.test(sentence) && !OTHERS.test(/^[^,()]*/.exec(startsWith)?.[0] ?? '');

/** What starts the count, and its date where another paragraph gives it. A period that starts otherwise is no deadline of the inspection. */
function triggerOf(phrase: string, inspection: DraftInspection | null): [string | null, PlainDate | null] {
  const words =
    /\b(?:publication|published|publishing|receipt|receiving|received|letter|date of (?:the|this) (?:inspection )?report)\b/i
      .exec(phrase)?.[0]
      .toLowerCase();
  if (words === undefined) return [null, null];
  if (words.startsWith('publi')) return ['publication', inspection?.published ?? null];
  if (words.startsWith('rece')) return ['receipt', inspection?.received ?? null];
  return [words, null];
}

/** Of the dates in the paragraph: the one that the words make the last day, and the one that starts the count. */
function datesOf(
  paragraph: readonly ProseSentence[],
  own: ProseSentence,
  starts: string,
): { trigger: PlainDate | null; stated: PlainDate | null } {
  let trigger: PlainDate | null = null;
  let named: PlainDate | null = null;
  let stated: PlainDate | null = null;
  for (const sentence of paragraph) {
    for (const date of sentence.dates) {
      if (date.earliest === null || date.earliest !== date.latest) continue;
      const startsCount = /\b(?:publication|published|receipt|received|letter|report)\b[^,;]*$/i.test(
        date.before.replace(/\([^)]*\)/g, ''),
      );
      const isStated =
        STATED.test(date.before) && !(startsCount && !/\b(?:by|to|until|before|is|be)(?: the)? ?$/i.test(date.before));
      if (isStated) stated ??= date.earliest;
      else if (NAMES[starts]?.test(date.before)) named ??= date.earliest;
      else if (Object.values(NAMES).some((other) => other.test(date.before))) continue;
      else if (sentence === own || startsCount) trigger ??= date.earliest;
    }
  }
  return { trigger: named ?? trigger, stated };
}

function statedElsewhere(prose: readonly ProseSentence[]): PlainDate | null {
  const sentence = prose.find(
    ({ passage, dates }) => NAMES_DEADLINE.test(passage.plain) && dates.some((date) => date.earliest === date.latest),
  );
  return (
    sentence?.dates.find((date) => date.earliest === date.latest && NAMES_DEADLINE.test(date.before))?.earliest ?? null
  );
}

function count(start: PlainDate, days: number, unit: DraftDeadline['unit']): WorkingDayCount | OutsideCalendarYears {
  if (unit === 'days') return { date: addDays(start, days), excluded: [] };
  try {
    return workingDaysAfter(start, days);
  } catch (error) {
    if (error instanceof OutsideCalendarYears) return error;
    throw error;
  }
}
