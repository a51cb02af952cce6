import type { PlainDate } from '#libs/kernel/event.js';
import { addDays } from '#libs/calendar/index.js';
import { frameworkFor, type Framework } from '#libs/domain/frameworks/frameworks.js';
import type { DraftDate, DraftInspection } from '../draft.js';
import type { DocumentModel } from '../model/document-model.js';
import { Fields } from './fields.js';
import type { ProseSentence } from './prose.js';

type DateField = 'announced' | 'started' | 'concluded' | 'published' | 'received';

/** The words nearest before a date tell what happened on it. */
const ROLES: readonly (readonly [field: DateField, words: RegExp])[] = [
  ['announced', /\b(?:announced|notified|notice of the inspection|notification)\b/gi],
  ['started', /\b(?:began|started|commenced|start(?:ing)? date|arrived|first day)\b/gi],
  ['concluded', /\b(?:ended|concluded|finished|completed|final day|last day)\b/gi],
  ['published', /\b(?:published|publication)\b/gi],
  ['received', /\b(?:received|receipt)\b/gi],
];
const EARLIER =
  /\b(?:(?:last|previous|prior|earlier|most recent) (?:\w+ ){0,3}?inspection|(?:was |were )?(?:last|previously) inspected)\b/i;
const ABOUT = /\binspect(?:ion|ions|ed|ors?|orate)\b|\bofsted\b/i;
const PERIOD =
  /\b(?:took place|carried out|conducted|undertaken|inspected|held|visited|on site|fieldwork|inspection)\b/i;
const FOLLOWING_DAY = /\b(?:following|next) day\b/i;
const POWER =
  /\bunder (?:section|s\.?) ?(\d{1,3}[A-Z]{0,2}(?:\(\d{1,2}\))*) of the ([A-Z][A-Za-z,&' -]{3,80}? Act \d{4})/;
const LEAD =
  /\b(?:[Ll]ead [Ii]nspector(?: was|:|,| is)?|(?:inspection|team|inspectors) (?:was |were )?led by(?: Her Majesty's Inspector| HMI)?) ((?:Mr |Mrs |Ms |Dr )?[A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){1,3})/u;
/** Visits between inspections, whose dates are theirs. */
const OTHER_VISIT =
  /\b(?:focused|monitoring|peer|assurance) (?:visit|review|challenge)s?\b|\bannual (?:conversation|engagement meeting)\b/i;
const IS_INSPECTED = /\b(?:inspection|inspected)\b.{0,120}\b\d{4}\b/i;
/** A school or a home is inspected too; that is no inspection of the authority. */
const ONE_SETTING =
  /\b(?:schools?|academ(?:y|ies)|colleges?|nurser(?:y|ies)|childminders?|children's homes?|residential homes?|care homes?|fostering agency|adoption agency)\b/i;
const OF_AN_AUTHORITY =
  /\b(?:children's (?:social care )?services|ilacs|single inspection framework|services for (?:children|vulnerable)|help and protection|looked after|care leavers|children in care|section 136|safeguarding children board)\b|\bcouncil's services\b/i;
const OTHER_KIND =
  /\b(?:SEND|special educational needs|joint targeted|JTAI|(?:local )?area (?:SEND|inspection)|adult (?:education|learning)|skills)\b/;
const OTHER_INSPECTORATE =
  /\b(?:CQC|care quality commission|HMICFRS|HMIC|HMIP|inspectorate of (?:constabulary|probation|prisons)|housing ombudsman|regulator of social housing|internal audit|fire and rescue)\b/i;
const OFSTED = /\bofsted\b|\b(?:her|his) majesty's (?:chief )?inspect/i;

export interface ReadInspection {
  readonly inspection: DraftInspection | null;
  readonly framework: Framework | null;
  /** Other dates printed for the same thing: field, date, words. */
  readonly others: readonly { readonly field: DateField; readonly date: PlainDate; readonly sentence: ProseSentence }[];
}

/** What the prose says of the inspection. The day it started chooses the framework; `byAreas` is the fallback where no day is printed. */
export function readInspection(
  document: DocumentModel,
  prose: readonly ProseSentence[],
  byAreas: Framework | null,
): ReadInspection {
  const fields = new Fields(document, null);
  const dates: Partial<Record<DateField, PlainDate>> = {};
  const others: ReadInspection['others'][number][] = [];
  /** The sentences that date it: who they name inspected. */
  const told: string[] = [];
  let previous: DraftDate | null = null;
  let power: string | null = null;
  let leadInspector: string | null = null;
  const set = (field: DateField, date: PlainDate, sentence: ProseSentence, passage = sentence.passage): void => {
    const known = dates[field];
    told.push(sentence.passage.plain);
    if (known === undefined) {
      dates[field] = date;
      fields.keep(field, passage, sentence.block.paragraph, sentence.block.section);
    } else if (known !== date) others.push({ field, date, sentence });
  };

  let aboutSection: string | null = null;
  const visitsOnly = !prose.some(
    ({ passage: { plain } }) => IS_INSPECTED.test(plain) && !OTHER_VISIT.test(plain) && !EARLIER.test(plain),
  );
  for (const sentence of prose) {
    const { block, passage } = sentence;
    if (block.within === 'recommendation') continue;
    if (ONE_SETTING.test(passage.plain) && !OF_AN_AUTHORITY.test(passage.plain)) continue;
    if (!visitsOnly && OTHER_VISIT.test(passage.plain)) continue;
    const about =
      ABOUT.test(passage.plain) ||
      (aboutSection === block.section && /^(?:it|the (?:report|findings|letter)|they)\b/i.test(passage.plain));
    if (!about) continue;
    aboutSection = block.section;
    if (EARLIER.test(passage.plain) && !/^this inspection\b/i.test(passage.plain)) {
      const date = sentence.dates[0];
      if (previous === null && date !== undefined) {
        previous = { words: date.words, earliest: date.earliest, latest: date.latest };
        fields.keep('previous', date.passage, block.paragraph, block.section);
      }
      continue;
    }
    for (const date of sentence.dates) {
      if (date.earliest === null || date.latest === null) continue;
      if (date.shape === 'day-range') {
        if (PERIOD.test(date.before) && !/\b(?:will|between visits)\b/i.test(date.before)) {
          set('started', date.earliest, sentence, date.passage);
          set('concluded', date.latest, sentence, date.passage);
        }
      } else if (date.earliest === date.latest) {
        const role = roleOf(date.before);
        if (role !== null) set(role, date.earliest, sentence, date.passage);
      }
    }
    const law = POWER.exec(passage.plain);
    if (law && power === null) {
      power = `${law[2]}, section ${law[1]}`;
      fields.keep('power', passage.slice(law.index, law.index + law[0].length), block.paragraph, block.section);
    }
    const lead = LEAD.exec(passage.plain);
    if (lead && leadInspector === null) {
      leadInspector = lead[1]?.replace(/ (?:HMI|OBE|CBE|MBE)$/, '') ?? null;
      fields.keep(
        'leadInspector',
        passage.slice(lead.index, lead.index + lead[0].length),
        block.paragraph,
        block.section,
      );
    }
  }
  const dayAfter = dates.started === undefined ? arrivedTheDayAfter(prose, dates.announced) : null;
  if (dayAfter !== null) set('started', dayAfter.date, dayAfter.sentence);
  const framework = frameworkOf(document, told.join(' '), dates, byAreas);
  if (framework !== null && byAreas === framework && dates.started === undefined && fields.none)
    return { inspection: null, framework, others };
  if (fields.none) return { inspection: null, framework, others };
  return {
    framework,
    others,
    inspection: {
      framework: framework?.code ?? null,
      power,
      announced: dates.announced ?? null,
      started: dates.started ?? null,
      concluded: dates.concluded ?? null,
      published: dates.published ?? null,
      received: dates.received ?? null,
      previous,
      leadInspector,
      sources: fields.sources,
      locator: fields.place(null),
    },
  };
}

function roleOf(before: string): DateField | null {
  let best: DateField | null = null;
  let at = -1;
  for (const [field, words] of ROLES) {
    for (const match of before.matchAll(words)) {
      if (match.index > at) {
        at = match.index;
        best = field;
      }
    }
  }
  if (at < 0 || /\b(?:working days|deadline|must|required|will be submitted)\b/i.test(before.slice(at))) return null;
  return best;
}

/** "announced on 5 March, the following day a team of inspectors arrived" */
function arrivedTheDayAfter(
  prose: readonly ProseSentence[],
  announced: PlainDate | undefined,
): { date: PlainDate; sentence: ProseSentence } | null {
  if (announced === undefined) return null;
  const sentence = prose.find(
    ({ passage, dates }) => followsAnnouncement(passage.plain) && dates.some((date) => date.earliest === announced),
  );
  return sentence === undefined ? null : { date: addDays(announced, 1), sentence };
}

export const followsAnnouncement = (plain: string): boolean =>
  FOLLOWING_DAY.test(plain) && /\b(?:arrived|began|commenced|started)\b/i.test(plain) && /\bannounced\b/i.test(plain);

/** Only Ofsted's inspections of an authority's services have a framework here; of others nothing is guessed. */
function frameworkOf(
  document: DocumentModel,
  told: string,
  dates: Partial<Record<DateField, PlainDate>>,
  byAreas: Framework | null,
): Framework | null {
  if (OTHER_INSPECTORATE.test(told)) return null;
  const day = dates.started ?? dates.announced ?? dates.concluded;
  if (day === undefined) return byAreas;
  const text = document.text.replace(/[’‘]/g, "'").slice(0, 400_000);
  if (byAreas === null && (OTHER_KIND.test(told) || !OF_AN_AUTHORITY.test(text))) return null;
  return OFSTED.test(text) ? frameworkFor('ofsted', day) : null;
}
