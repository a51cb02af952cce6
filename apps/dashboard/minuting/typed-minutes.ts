import type { MeetingToMinute } from '#libs/asking/questions/minuting.js';
import type { ResolutionTold, RowTold } from '#libs/domain/minutes/events.js';
import { MINUTES } from '#libs/domain/minutes/moves.js';
import { minuteInWords, rowInWords } from '#libs/words/minutes.js';
import { toldOf } from '../forms/read-fields.js';
import type { Fault, Typed } from '../forms/sent.js';

const { resolutions, tracker } = MINUTES.moves.MinuteMeeting.fields;
const { recommendations: _, ...RESOLUTION } = resolutions.fields;
const { actionId: __, ...ROW } = tracker.fields;

/** The most resolutions that no paper proposed which one page asks for. */
export const MOST_NEW = 20;

/** What the page tells, and by which row of it each was typed. */
export interface MinutesTyped {
  readonly told: { readonly resolutions: readonly ResolutionTold[]; readonly tracker: readonly RowTold[] };
  readonly faults: readonly Fault[];
  /** It says nothing, or only what is minuted already. */
  readonly isEmpty: boolean;
  /** Of each resolution the rows that it is about; of each row of the tracker, that row. */
  readonly rows: { readonly resolutions: readonly (readonly string[])[]; readonly tracker: readonly string[] };
}

const within = (fields: object, typed: Typed, row: string): Record<string, string> =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, (typed[`${name}.${row}`] ?? '').trim()]));

const isBlank = (typed: Typed, but: readonly string[] = []): boolean =>
  Object.entries(typed).every(([name, value]) => value === '' || but.includes(name));

const ofRow = (row: string, faults: readonly Fault[]): readonly Fault[] =>
  faults.map(({ field, message }) => ({ field: `${field ?? 'outcome'}.${row}`, message }));

/** How many rows a page has for what no paper proposed. */
export const newRows = (typed: Typed): readonly string[] => {
  const asked = /^\d{1,2}$/.test(typed['new'] ?? '') ? Number.parseInt(typed['new'] ?? '1', 10) : 1;
  return Array.from({ length: Math.min(Math.max(asked, 1), MOST_NEW) }, (_each, n) => `new${n + 1}`);
};

/** Where it was agreed, its own words are the minute's unless others are typed; a body that is chosen has its name. */
const completed = (typed: Record<string, string>, text: string, bodies: MeetingToMinute['bodies']): Typed => {
  const { outcome, words, amendedText, referredTo, referredToBody } = typed;
  const own = outcome === 'agreed' ? text : outcome === 'agreed as amended' ? (amendedText ?? '') : '';
  const body = bodies.find(({ id }) => id === referredToBody)?.name ?? '';
  return { ...typed, words: words || own, referredTo: referredTo || body };
};

interface Resolved {
  readonly told: ResolutionTold;
  readonly rows: readonly string[];
}

interface Read<T> {
  readonly read: readonly T[];
  readonly faults: readonly Fault[];
}

const proposed = ({ recommendations, bodies }: MeetingToMinute, typed: Typed): Read<Resolved> => {
  const read: Resolved[] = [];
  const faults: Fault[] = [];
  /** Null where the row before says nothing, or is wrong. */
  let before: Resolved | null = null;
  for (const { id, state } of recommendations) {
    if (typed[`asOne.${id}`] === 'yes') {
      if (before === null) {
        faults.push({ field: `asOne.${id}`, message: 'Say first what the meeting decided about the one before it.' });
        continue;
      }
      const joined: Resolved = {
        told: { ...before.told, recommendations: [...before.told.recommendations, id] },
        rows: [...before.rows, id],
      };
      read.splice(read.indexOf(before), 1, joined);
      before = joined;
      continue;
    }
    before = null;
    const row = within(RESOLUTION, typed, id);
    if (isBlank(row)) continue;
    const { told, faults: wrong } = toldOf(RESOLUTION, completed(row, state.text, bodies));
    faults.push(...ofRow(id, wrong));
    if (wrong.length > 0) continue;
    before = { told: { ...(told as unknown as ResolutionTold), recommendations: [id] }, rows: [id] };
    read.push(before);
  }
  return { read, faults };
};

const unproposed = ({ bodies }: MeetingToMinute, typed: Typed): Read<Resolved> => {
  const all = newRows(typed).flatMap((row) => {
    const of = within(RESOLUTION, typed, row);
    return isBlank(of, ['outcome', 'kind']) ? [] : [{ row, ...toldOf(RESOLUTION, completed(of, '', bodies)) }];
  });
  return {
    read: all.flatMap(({ row, told, faults }) =>
      faults.length > 0 ? [] : [{ told: { ...(told as unknown as ResolutionTold), recommendations: [] }, rows: [row] }],
    ),
    faults: all.flatMap(({ row, faults }) => ofRow(row, faults)),
  };
};

const decided = (toMinute: MeetingToMinute, typed: Typed): Read<{ readonly told: RowTold; readonly row: string }> => {
  const all = toMinute.tracker.flatMap(({ action: { id } }) => {
    const of = within(ROW, typed, id);
    return isBlank(of) ? [] : [{ row: id, ...toldOf(ROW, of) }];
  });
  return {
    read: all.flatMap(({ row, told, faults }) =>
      faults.length > 0 ? [] : [{ told: { ...(told as unknown as RowTold), actionId: row }, row }],
    ),
    faults: all.flatMap(({ row, faults }) => ofRow(row, faults)),
  };
};

interface MinutedAs {
  readonly ids: readonly string[];
  readonly number: string;
  readonly decided: string;
  readonly words: string;
}

const minutedIn = ({ minutes }: MeetingToMinute): readonly MinutedAs[] => [
  ...(minutes?.state.resolutions ?? []).map((each) => ({
    ...{ ids: each.recommendations, number: each.number, decided: each.outcome, words: minuteInWords(each) },
  })),
  ...(minutes?.state.tracker ?? []).map((row) => ({
    ...{ ids: [row.actionId], number: row.number, decided: row.decision, words: rowInWords(row) },
  })),
];

/** What somebody else minuted meanwhile, and otherwise: a form that is sent twice says the same. */
const minutedMeanwhile = (toMinute: MeetingToMinute, typed: Typed): readonly Fault[] =>
  minutedIn(toMinute).flatMap(({ ids, number, decided, words }) =>
    ids.flatMap((id) => {
      const says = typed[`outcome.${id}`] || typed[`decision.${id}`] || '';
      if (says === '' || typed[`asOne.${id}`] === 'yes') return [];
      return says === decided && (typed[`number.${id}`] ?? '').trim() === number
        ? []
        : [
            {
              field: null,
              message: `Somebody has minuted one of these meanwhile. ${words} What you typed of it is left out.`,
            },
          ];
    }),
  );

/** What was typed about everything that is before a meeting, as one act takes it; rows that say nothing are not minuted yet. */
export const minutesTyped = (toMinute: MeetingToMinute, typed: Typed): MinutesTyped => {
  const [papers, others, rows] = [proposed(toMinute, typed), unproposed(toMinute, typed), decided(toMinute, typed)];
  const all = [...papers.read, ...others.read];
  const meanwhile = minutedMeanwhile(toMinute, typed);
  const faults = [...meanwhile, ...papers.faults, ...others.faults, ...rows.faults];
  const isEmpty = all.length + rows.read.length + faults.length === 0;
  return {
    told: { resolutions: all.map(({ told }) => told), tracker: rows.read.map(({ told }) => told) },
    faults: isEmpty ? [{ field: null, message: 'Say of one thing at least what the meeting decided.' }] : faults,
    isEmpty,
    rows: { resolutions: all.map((each) => each.rows), tracker: rows.read.map(({ row }) => row) },
  };
};

/** A refusal beside the row that it is about: `resolutions.2.recommendations.0`. */
export const besideItsRow = ({ rows }: Pick<MinutesTyped, 'rows'>, { field, message }: Fault): Fault => {
  const [list, n = '', name = '', nth = ''] = (field ?? '').split('.');
  const at = Number.parseInt(n, 10);
  if (list === 'tracker') {
    const row = rows.tracker[at];
    return row === undefined
      ? { field: null, message }
      : { field: `${name === 'actionId' ? 'decision' : name || 'decision'}.${row}`, message };
  }
  const of = list === 'resolutions' ? rows.resolutions[at] : undefined;
  if (of === undefined) return { field: null, message };
  if (name === 'recommendations') return { field: `outcome.${of[Number.parseInt(nth, 10)] ?? of[0]}`, message };
  return { field: `${name || 'outcome'}.${of[0]}`, message };
};
