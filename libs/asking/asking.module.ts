import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Asking } from './ask.js';
import { CompareBoardHandler } from './questions/compare-board.js';
import { CompareThingHandler } from './questions/compare-thing.js';
import { GetBoardHandler } from './questions/get-board.js';
import { GetDirectoryHandler } from './questions/get-directory.js';
import { GetHistoryHandler } from './questions/get-history.js';
import { GetThingHandler } from './questions/get-thing.js';
import { ListEntriesHandler } from './questions/list-entries.js';
import { ListThingsHandler } from './questions/list-things.js';
import { GetBoardPageHandler } from './questions/pages/get-board-page.js';
import { GetChangesPageHandler } from './questions/pages/get-changes-page.js';
import { GetComparisonPageHandler } from './questions/pages/get-comparison-page.js';
import { GetDifferencePageHandler } from './questions/pages/get-difference-page.js';
import { GetListPageHandler } from './questions/pages/get-list-page.js';
import { GetSceneHandler } from './questions/pages/get-scene.js';
import { GetThingPageHandler } from './questions/pages/get-thing-page.js';
import { ReplayHandler } from './questions/replay.js';
import { TabulateComparisonHandler } from './questions/tabulate-comparison.js';

/** Answers every question that goes over the QueryBus. It needs `ReadModel` and `Restorations` from a global module. */
@Module({
  imports: [CqrsModule],
  providers: [
    Asking,
    CompareBoardHandler,
    CompareThingHandler,
    GetBoardHandler,
    GetDirectoryHandler,
    GetHistoryHandler,
    GetThingHandler,
    GetBoardPageHandler,
    GetChangesPageHandler,
    GetComparisonPageHandler,
    GetDifferencePageHandler,
    GetListPageHandler,
    GetSceneHandler,
    GetThingPageHandler,
    ListEntriesHandler,
    ListThingsHandler,
    ReplayHandler,
    TabulateComparisonHandler,
  ],
  exports: [CqrsModule],
})
export class AskingModule {}
