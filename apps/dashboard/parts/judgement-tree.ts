import type { Thing } from '#libs/read-models/register/thing.js';
import { gradeTag, type Tag } from '#libs/words/tags.js';
import type { Links } from '../frame/links.js';

/** One judged area with those below it. */
export interface JudgedArea {
  readonly area: string;
  readonly no: string | null;
  readonly href: string;
  readonly overall: boolean;
  readonly grade: Tag;
  /** The grade first given, where another stands now. */
  readonly firstGrade: Tag | null;
  readonly status: string | null;
  readonly areas: readonly JudgedArea[];
}

const byCode = (a: Thing<'judgement'>, b: Thing<'judgement'>): number => {
  const rank = ({ state: { code } }: Thing<'judgement'>) => (code === 'overall' ? 0 : /^\d/.test(code) ? 1 : 2);
  return rank(a) - rank(b) || a.state.code.localeCompare(b.state.code, 'en', { numeric: true });
};

/** The judgements of one inspection as its framework's tree: overall first, an area whose parent was not judged on top. */
export function judgementTree(judgements: readonly Thing<'judgement'>[], links: Links): readonly JudgedArea[] {
  const codes = new Set(judgements.map(({ state }) => state.code));
  const sorted = [...judgements].sort(byCode);
  const below = (parent: string | null): readonly JudgedArea[] =>
    sorted
      .filter(({ state }) => (state.parent !== null && codes.has(state.parent) ? state.parent : null) === parent)
      .map((thing) => judged(thing));
  const judged = ({ id, state }: Thing<'judgement'>): JudgedArea => ({
    area: state.area,
    no: /^\d/.test(state.code) ? state.code : null,
    href: links.thing('judgement', id),
    overall: state.code === 'overall',
    grade: gradeTag(state.grade),
    firstGrade: state.firstGrade === state.grade ? null : gradeTag(state.firstGrade),
    status: state.status === 'recorded' ? null : state.status,
    areas: below(state.code),
  });
  return below(null);
}
