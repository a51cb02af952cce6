import type { RecommendationKind } from '../draft.js';

/** What one recommendation asks and of whom, as far as its words tell. */
export interface Resolution {
  readonly kind: RecommendationKind | null;
  readonly addressee: string | null;
}

const VERBS: readonly (readonly [kind: RecommendationKind | null, stems: string])[] = [
  ['note', 'notes?|noted|takes? note|receives?|received|acknowledges?|acknowledged'],
  [
    'approve',
    'approves?|approved|agrees?|agreed|adopts?|adopted|endorses?|endorsed|ratif(?:y|ies)|ratified|authorises?|authorised',
  ],
  [
    'request',
    'requests?|requested|asks?|asked|requires?|instructs?|instructed|invites?|invited|calls? (?:on|for)|seeks?',
  ],
  ['refer', 'refers?|referred'],
  [
    null,
    'considers?|considered|welcomes?|supports?|recommends?|comments?|scrutinises?|reviews?|recognises?|delegates?|appoints?|determines?|decides?',
  ],
];
const VERB = VERBS.map(([, stems]) => stems).join('|');
const NAMED = "(?:[A-Z][\\w&'/-]*,? (?:(?:and|of|for|the) )*)*";
const BODY = `(?:the |this |our )?((?:[Cc]abinet [Mm]ember|[Ll]ead [Mm]ember) for ${NAMED}[A-Z][\\w&'-]*|${NAMED}(?:(?:[Ss]ub-)?[Cc]ommittee|[Cc]abinet|[Cc]ouncil [Aa]ssembly|[Cc]ouncil|[Bb]oard|[Pp]anel|[Cc]ommission|[Aa]ssembly|[Ff]orum|[Ee]xecutive)|[Mm]embers|[Oo]fficers)`;
const ADVERBS = '(?:(?:also|further|formally|hereby|therefore|jointly|should|to|and|again),? )*';
const ASKED = '(?:(?:is|are|be) (?:asked|recommended|invited|requested|advised) (?:to|that it) )';

const THAT = /^(?:It is recommended )?that\b,? ?/i;
const CLAUSE = /^(?:subject to|having|following|in|after|on|with|given|as|pending) [^,]{1,80}, /i;
const SUBJECT = new RegExp(`^${BODY}(?=[ ,:]|$)`);
const OTHER_SUBJECT = new RegExp(`^(?:the )?([A-Z][^.:;]{2,100}?),? (?=${ADVERBS}${ASKED}?${ADVERBS}(?:${VERB})\\b)`);
const TO_VERB = new RegExp(`^,? ?${ADVERBS}${ASKED}?${ADVERBS}(?=(.*))`, 's');
const IS_ASKED = new RegExp(`^,? ?${ADVERBS}${ASKED}`);
const OPENS_ASKING = new RegExp(`^,? ?${ADVERBS}(?:is|are|be) (?:asked|recommended|invited|requested)`);
const LEADING_VERB = new RegExp(`^(?:to )?${ADVERBS}(?=(?:${VERB})\\b)`, 'i');
const PASSIVE = new RegExp(`^.{1,300}?\\b(?:be|is|are) (?:formally )?(${VERB})\\b`);
/** More is not needed to tell what is asked. */
const LONGEST = 600;

/**
 * Reads "That the … Committee notes", "The committee is asked to approve", "To note", "That the report be noted". Under
 * a lead-in ("That the committee:") a verb is enough. Null for words that ask for nothing.
 */
export function readResolution(plain: string, lead: Resolution | null, meeting: string | null): Resolution | null {
  const words = plain.slice(0, LONGEST);
  const leading = LEADING_VERB.exec(words);
  if (leading) return { kind: kindOf(words.slice(leading[0].length)), addressee: lead?.addressee ?? null };
  if (lead !== null && /^[a-z]/.test(words) && !THAT.test(words)) return { kind: null, addressee: lead.addressee };
  const that = THAT.exec(words);
  const rest = words
    .slice(that?.[0].length ?? 0)
    .replace(CLAUSE, '')
    .replace(/^The /, 'the ');
  const subject = subjectOf(rest, meeting);
  if (subject !== null) {
    const predicate = rest.slice(subject.length);
    if (that === null && !IS_ASKED.test(predicate)) return null;
    const verb = TO_VERB.exec(predicate)?.[1] ?? '';
    return { kind: kindOf(verb), addressee: subject.name };
  }
  if (that === null) return null;
  const passive = PASSIVE.exec(rest);
  return { kind: passive ? kindOf(passive[1] ?? '') : null, addressee: null };
}

/** "That the committee:" or "The committee is asked to:" above a list: whom its items address. Null for another lead-in. */
export function readLeadIn(plain: string, meeting: string | null): Resolution | null {
  if (!/:$/.test(plain) || plain.length > LONGEST) return null;
  const that = THAT.exec(plain);
  const rest = plain
    .slice(that?.[0].length ?? 0)
    .replace(CLAUSE, '')
    .replace(/^The /, 'the ');
  const subject = subjectOf(rest, meeting);
  if (subject !== null && (that !== null || OPENS_ASKING.test(rest.slice(subject.length))))
    return { kind: null, addressee: subject.name };
  return /^(?:It is recommended(?: that)?|That|Recommended(?: that)?) ?:$/i.test(plain)
    ? { kind: null, addressee: null }
    : null;
}

/** The body at the start of the words: the meeting's own name, unless a longer name begins with it ("Cabinet Member for …"). */
function subjectOf(words: string, meeting: string | null): { name: string; length: number } | null {
  const article = /^(?:the |this )?/i.exec(words)?.[0].length ?? 0;
  const end = article + (meeting?.length ?? 0);
  const isMeeting = meeting !== null && words.slice(article, end).toLowerCase() === meeting.toLowerCase();
  const body = SUBJECT.exec(words) ?? (isMeeting ? null : OTHER_SUBJECT.exec(words));
  if (isMeeting && (body === null || body[0].length <= end)) return { name: meeting, length: end };
  if (body === null || /\b(?:be|is|are)$/.test(body[1] ?? '')) return null;
  return { name: body[1] ?? '', length: body[0].length };
}

const KINDS = VERBS.map(([kind, stems]) => ({ kind, starts: new RegExp(`^(?:${stems})\\b`, 'i') }));

function kindOf(words: string): RecommendationKind | null {
  return KINDS.find(({ starts }) => starts.test(words))?.kind ?? null;
}
