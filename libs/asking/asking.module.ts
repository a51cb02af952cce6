import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Asking } from './ask.js';
import { handlers as alarms } from './questions/alarms.js';
import { handlers as bodies } from './questions/bodies.js';
import { handlers as board } from './questions/board.js';
import { handlers as boardPage } from './questions/board-page.js';
import { handlers as comparisonPages } from './questions/comparison-pages.js';
import { handlers as comparisons } from './questions/comparisons.js';
import { handlers as desk } from './questions/desk.js';
import { handlers as dossier } from './questions/dossier.js';
import { handlers as importPage } from './questions/import-page.js';
import { handlers as many } from './questions/many.js';
import { handlers as minuting } from './questions/minuting.js';
import { handlers as movePage } from './questions/move-page.js';
import { handlers as orderOfEntries } from './questions/order-of-entries.js';
import { handlers as ownersAndDates } from './questions/owners-and-dates.js';
import { handlers as pages } from './questions/pages.js';
import { handlers as paper } from './questions/paper.js';
import { handlers as peoplePages } from './questions/people-pages.js';
import { handlers as people } from './questions/people.js';
import { handlers as proofs } from './questions/proofs.js';
import { handlers as scene } from './questions/scene.js';
import { handlers as tables } from './questions/tables.js';
import { handlers as thingPage } from './questions/thing-page.js';
import { handlers as told } from './questions/told.js';
import { handlers as things } from './questions/things.js';
import { handlers as trackerPaper } from './questions/tracker-paper.js';
import { handlers as trail } from './questions/trail.js';
import { handlers as updates } from './questions/updates.js';
import { handlers as waitingPapers } from './questions/waiting-papers.js';

const HANDLERS = [
  alarms,
  bodies,
  board,
  boardPage,
  comparisonPages,
  comparisons,
  desk,
  dossier,
  importPage,
  many,
  minuting,
  movePage,
  orderOfEntries,
  ownersAndDates,
  pages,
  paper,
  people,
  peoplePages,
  proofs,
  scene,
  tables,
  thingPage,
  things,
  told,
  trackerPaper,
  trail,
  updates,
  waitingPapers,
].flat();

/** Answers every question that goes over the QueryBus. It needs `ReadModel`, `NamesOfPeople`, `WaitingPapers`, `Restorations` and `Proofs` from a global module. */
@Module({ imports: [CqrsModule], providers: [Asking, ...HANDLERS], exports: [CqrsModule] })
export class AskingModule {}
