import { ADMINISTRATORS, READERS, REVIEWERS, type Allowed } from './allowed.js';

const RECORD = READERS;
/** Who looks after people sees who they are, and so does whoever looks at how the record is kept. */
const PEOPLE: Allowed = [...ADMINISTRATORS, ...REVIEWERS];

/** Who may ask each question. `libs/asking` has a spec that every question is here, and nothing else. */
export const RIGHTS_TO_ASK = {
  GetBoard: RECORD,
  GetBoardPage: RECORD,
  GetDirectory: RECORD,
  GetListPage: RECORD,
  GetChangesPage: RECORD,
  GetThing: RECORD,
  GetThingPage: RECORD,
  ListThings: RECORD,
  ListDiscrepancies: RECORD,
  ListImportDifferences: RECORD,
  GetComparisonPage: RECORD,
  GetDifferencePage: RECORD,
  CompareBoard: RECORD,
  CompareThing: RECORD,
  TabulateComparison: RECORD,
  GetImportPage: RECORD,
  GetPaper: RECORD,
  ListEntries: RECORD,
  GetHistory: RECORD,
  Replay: RECORD,
  GetScene: RECORD,
  GetBodies: RECORD,
  GetToldThing: RECORD,
  GetToldBoard: RECORD,
  GetToldThingPage: RECORD,
  GetToldBoardPage: RECORD,
  GetOrderOfEntries: RECORD,
  // That something is wrong with the record is told to everybody who reads it.
  ListAlarms: [...READERS, ...ADMINISTRATORS],
  ListPeople: PEOPLE,
  GetPerson: PEOPLE,
  ListServices: PEOPLE,
  WhoCould: PEOPLE,
} as const satisfies Readonly<Record<string, Allowed>>;

export type QuestionName = keyof typeof RIGHTS_TO_ASK;
