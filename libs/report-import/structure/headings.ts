import type { SectionKind } from '../model/section.js';

const KNOWN: readonly (readonly [pattern: RegExp, kind: SectionKind])[] = [
  [/^recommendations?(?: ?\(s\))?$/i, 'recommendation'],
  [/^RECOMMENDATIONS? (?:OF|TO|FOR|FROM) .{1,60}$/, 'recommendation'],
  [/^background(?: information)?$/i, 'background'],
  [/^key issues(?: for consideration)?$/i, 'issues'],
  [/^background (?:documents|papers)$/i, 'documents'],
  [/^appendi(?:x|ces)$/i, 'appendices'],
  [/^audit trail$/i, 'audit'],
  [/^consultation with(?: other(?: officers\b.{0,80})?)?$/i, 'consultation'],
  [
    /^(?:community|equalit(?:y|ies)|health|climate(?: change)?|environmental) .{0,40}\b(?:statement|implications|impact)s?$/i,
    'other',
  ],
  [
    /^(?:policy|policy framework|resources?|legal|financial|finance|staffing|human resources|legal\/financial|risk)(?:[ \w/,&]{0,40}) (?:implications|issues|comments|considerations)$/i,
    'other',
  ],
  [
    /^(?:consultation|conclusions?|next steps|summary|executive summary|introduction|purpose(?: of (?:the )?report)?|timetable|options)$/i,
    'other',
  ],
  [/^supplementary advice from other officers$/i, 'other'],
  [/^reasons? for (?:lateness|urgency)$/i, 'other'],
  [/^foreword\b.{0,100}$/i, 'other'],
];

/** The kind of a heading of the template, from a line's cleaned words, or null. */
export function knownHeading(words: string): SectionKind | null {
  const name = words
    .replace(/^(?:#+|\|) */, '')
    .replace(/ *\|$/, '')
    .replace(/^(?:\d{1,2}(?:\.0)?[.)]?|[A-Z][.)]) /, '')
    .replace(/ *:$/, '');
  if (name.length > 120) return null;
  return KNOWN.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** True for a line that looks like a heading by its capitals alone: "NEXT STEPS FOR THE SERVICE". */
export function isCapitalHeading(words: string): boolean {
  const letters = words.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= 4 &&
    words.length <= 100 &&
    letters === letters.toUpperCase() &&
    /^\p{Lu}/u.test(words) &&
    !/[.;,]$/.test(words)
  );
}

/** True for words that could be a heading if they stand alone between blank lines: short, no sentence, no grade. */
export function couldBeHeading(words: string): boolean {
  return (
    words.length <= 90 &&
    words.split(' ').length <= 12 &&
    /^\p{Lu}/u.test(words) &&
    !/[.,;:?!]$/.test(words) &&
    !/\b(?:is|are|was|were|will|has|have|that)\b/i.test(words) &&
    !/\b(?:outstanding|good|requires? improvement|inadequate|yes|no|none)$/i.test(words)
  );
}

/** Words with which a recommendation begins, and no heading does. */
const ASKS =
  /^(?:that|to|notes?|approves?|agrees?|endorses?|adopts?|requests?|refers?|considers?|receives?|authorises?|delegates?|instructs?|invites?|asks?|supports?|recommends?|welcomes?|confirms?|comments?)\b/i;

/** "1. Introduction and Background": the number of a line that could be a heading, else null. */
export function numberedHeading(words: string): number | null {
  const match = /^(\d{1,2})(?:\.0)?[.)]? (.+)$/.exec(words);
  return match !== null && couldBeHeading(match[2] ?? '') && !ASKS.test(match[2] ?? '') ? Number(match[1]) : null;
}

/** A heading under which recommendations go on: "Recommendations to cabinet". */
export const isOfRecommendations = (words: string): boolean => /\brecommendations?\b/i.test(words);
