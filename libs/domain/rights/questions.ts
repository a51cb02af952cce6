import { ADMINISTRATORS, EVERYBODY, KEEPERS, OFFICERS, REVIEWERS, type Allowed } from './allowed.js';

/** How the record is kept: papers that are being brought in, and what does not fit together. */
const KEEPING = KEEPERS;
/** Who looks after people sees who they are, and so does whoever looks at how the record is kept. */
const PEOPLE: Allowed = [...ADMINISTRATORS, ...REVIEWERS];

/** Who may ask each question. `libs/asking` has a spec that every question is here, and nothing else. */
export const RIGHTS_TO_ASK = {
  GetBoard: EVERYBODY,
  GetBoardPage: EVERYBODY,
  GetDiscrepanciesPage: EVERYBODY,
  GetDirectory: EVERYBODY,
  GetListPage: EVERYBODY,
  GetChangesPage: EVERYBODY,
  GetThing: EVERYBODY,
  GetThingPage: EVERYBODY,
  // Whoever may change nothing is offered nothing; what an owner needs of their thing is theirs to read.
  GetMovePage: EVERYBODY,
  FindCalled: EVERYBODY,
  ListThings: EVERYBODY,
  ListDiscrepancies: KEEPING,
  ListImportDifferences: KEEPING,
  GetComparisonPage: EVERYBODY,
  GetDifferencePage: EVERYBODY,
  CompareBoard: EVERYBODY,
  CompareThing: EVERYBODY,
  TabulateThing: EVERYBODY,
  TabulateComparison: EVERYBODY,
  TabulateThings: EVERYBODY,
  TabulateEntries: EVERYBODY,
  GetImportPage: KEEPING,
  GetManyThings: KEEPING,
  GetOwnersAndDates: KEEPING,
  // Before the bodies where they may ask for them.
  GetUpdatesOwed: OFFICERS,
  // What is before a meeting is asked by who minutes it.
  GetMeetingToMinute: OFFICERS,
  GetMinutesToCorrect: OFFICERS,
  GetTrackerPaper: EVERYBODY,
  GetTrackerPage: EVERYBODY,
  TakeTrackerPaper: EVERYBODY,
  ListWaitingPapers: KEEPING,
  GetPaper: EVERYBODY,
  ListEntries: EVERYBODY,
  TakeDossier: EVERYBODY,
  // Who may prove what was recorded of a thing, and whose frames they may take along.
  GetProvable: EVERYBODY,
  FindExportable: REVIEWERS,
  GetHistory: EVERYBODY,
  Replay: EVERYBODY,
  GetScene: EVERYBODY,
  GetBodies: EVERYBODY,
  GetToldThing: EVERYBODY,
  GetToldBoard: EVERYBODY,
  GetToldThingPage: EVERYBODY,
  GetToldBoardPage: EVERYBODY,
  GetOrderOfEntries: KEEPING,
  // That something is wrong with the record is told to everybody who reads all of it.
  ListAlarms: [...KEEPERS, ...ADMINISTRATORS],
  ListPeople: PEOPLE,
  GetPerson: PEOPLE,
  ListServices: PEOPLE,
  GetService: PEOPLE,
  GetActingHistory: PEOPLE,
  WhoCould: PEOPLE,
  ListGrantsAtMachine: PEOPLE,
  GetPeoplePage: PEOPLE,
  GetPersonPage: PEOPLE,
  GetServicesPage: PEOPLE,
  GetServicePage: PEOPLE,
  GetWhoCouldPage: PEOPLE,
  // Everybody is told of themselves; a guest, that they are one.
  GetOwnPage: EVERYBODY,
  // Everybody is told what waits for them; a guest, that they are one.
  GetDesk: EVERYBODY,
} as const satisfies Readonly<Record<string, Allowed>>;

export type QuestionName = keyof typeof RIGHTS_TO_ASK;
