import type { ValuedForm } from '../../model/valued-form.js';
import { areaWordsOf, isGrade } from './any-framework.js';

const GRADES = 'outstanding|good|requires? improvement(?: to be good)?|inadequate';
const ANOTHER_INSPECTION = /\b(?:previous|last|earlier|prior)\b.{0,40}\b(?:inspection|judgements?|grades?|review)\b/i;
const THIS_INSPECTION = /\b(?:this|current|latest|march|new|set out below)\b/i;
const YEAR = /\b(?:19|20)\d{2}\b/g;
const WHICH = /\b(?:current|this|latest|new|now|previous|last|earlier|prior|before)\b/gi;
const EARLIER = /^(?:previous|last|earlier|prior|before)$/i;

/** A table of grades: an area of any framework, and its grade, or several of which the headings tell this inspection's. */
export const GRADE_TABLE: ValuedForm = {
  nameIn: areaWordsOf,
  isValue: isGrade,
  isNoValue: (words) => /^(?:not (?:judged|graded|applicable|inspected|made)|n\/a|none|-)$/i.test(words),
  isOfValue: (words) => /^(?:outstanding|good|requires?|improvement|inadequate|to|be|[ ])+$/i.test(words),
  partOfValue: /good|out-?\s*$|outst|standing|adequ|inade|improve|requir/i,
  mayGoOn: (grade) => /improvement$/i.test(grade),
  wentOn: (grade) => /be good$/i.test(grade),
  atEnd: new RegExp(`^(.{3,160}?)(?: ?[:|-] ?| )(${GRADES})[.;]?$`, 'i'),
  sentence: {
    pattern: new RegExp(
      `^(?:overall,? )?(?:children's (?:social care )?services (?:in|at|provided by) .{2,80}?) (?:are|is|were|was)?(?: judged)?(?: to be)? ?(${GRADES})[.!]?$`,
      'i',
    ),
    name: 'Overall effectiveness',
  },
  isOfAnotherTime: (lead) => ANOTHER_INSPECTION.test(lead) && !THIS_INSPECTION.test(lead),
  ownColumn,
};

/** By the latest year, or by "previous". */
function ownColumn(headings: string, count: number): number | null {
  const years: readonly string[] = headings.match(YEAR) ?? [];
  if (years.length === count && new Set(years).size === count) return years.indexOf([...years].sort().at(-1) ?? '');
  const which: readonly string[] = headings.match(WHICH) ?? [];
  const own = which.filter((word) => !EARLIER.test(word));
  return which.length === count && own.length === 1 ? which.indexOf(own[0] ?? '') : null;
}
