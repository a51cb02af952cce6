import { Module } from '@nestjs/common';
import { ActionPlansController } from './action-plans/action-plans.controller.js';
import { ActionsController } from './actions/actions.controller.js';
import { BoardController } from './board/board.controller.js';
import { ChangesController } from './changes/changes.controller.js';
import { CompareController } from './compare/compare.controller.js';
import { CommitmentsController } from './commitments/commitments.controller.js';
import { MissingPageController } from './errors/missing-page.controller.js';
import { AssetsController } from './frame/assets.controller.js';
import { Pages } from './frame/pages.js';
import { InspectionsController } from './inspections/inspections.controller.js';
import { JudgementsController } from './judgements/judgements.controller.js';
import { RecommendationsController } from './recommendations/recommendations.controller.js';
import { ReplayController } from './replay/replay.controller.js';
import { ReportsController } from './reports/reports.controller.js';

/**
 * The committee dashboard. It needs `ReadModel`, `CLOCK` and `PEOPLE` from a global module. Its last controller answers
 * every GET that nothing else does with a page, so an app imports it after all its other modules.
 */
@Module({
  controllers: [
    AssetsController,
    BoardController,
    ReportsController,
    InspectionsController,
    JudgementsController,
    RecommendationsController,
    ActionsController,
    ActionPlansController,
    CommitmentsController,
    ChangesController,
    CompareController,
    ReplayController,
    MissingPageController,
  ],
  providers: [Pages],
})
export class DashboardModule {}
