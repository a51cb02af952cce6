import { Module } from '@nestjs/common';
import { AskingModule } from '#libs/asking/asking.module.js';
import type { Kind } from '#libs/domain/deciders.js';
import { BOARD_KINDS } from '#libs/read-models/compare/difference.js';
import { Changes } from './commands/changes.js';
import { Creations } from './commands/creations.js';
import { RunCommandHandler } from './commands/run-command.js';
import { HealthController } from './health/health.controller.js';
import { NoSuchRouteController } from './http/no-such-route.controller.js';
import { OfficerGuard } from './identity/officer.guard.js';
import { AuditController } from './queries/audit.controller.js';
import { CompareController, thingCompareController } from './queries/compare/compare.controller.js';
import { OverviewController } from './queries/overview.controller.js';
import { Questions } from './queries/questions.js';
import { replayController } from './queries/replay/replay.controller.js';
import { thingController } from './queries/thing.controller.js';
import { ACTION_PLANS } from './record/action-plans/action-plan.dto.js';
import { ActionPlanCommandsController } from './record/action-plans/action-plan-commands.controller.js';
import { ActionCommandsController } from './record/actions/action-commands.controller.js';
import { CommitmentCommandsController } from './record/commitments/commitment-commands.controller.js';
import { ImportsController } from './record/imports/imports.controller.js';
import { INSPECTIONS } from './record/inspections/inspection.dto.js';
import { InspectionCommandsController } from './record/inspections/inspection-commands.controller.js';
import { JudgementCommandsController } from './record/judgements/judgement-commands.controller.js';
import { PassedEventCommandsController } from './record/passed-events/passed-event-commands.controller.js';
import { RecommendationCommandsController } from './record/recommendations/recommendation-commands.controller.js';
import { ReportCommandsController } from './record/reports/report-commands.controller.js';
import type { Resource } from './record/resource.js';
import { RESOURCES } from './record/resources.js';

const isOnBoards = ({ kind }: Resource): boolean => (BOARD_KINDS as readonly Kind[]).includes(kind);

/**
 * Commands in, queries out. The composition provides, from a global module: CommandRunner, Recorder, ReadModel,
 * Restorations, DataSource, TokenVerifier, CLOCK, EVENT_STORE and READY_LAG_MS. Import it before modules that answer any address.
 */
@Module({
  imports: [AskingModule],
  controllers: [
    ...RESOURCES.map((resource) => thingController(resource)),
    ReportCommandsController,
    InspectionCommandsController,
    JudgementCommandsController,
    RecommendationCommandsController,
    ActionCommandsController,
    ActionPlanCommandsController,
    CommitmentCommandsController,
    PassedEventCommandsController,
    ImportsController,
    OverviewController,
    CompareController,
    ...RESOURCES.filter(isOnBoards).map((resource) => thingCompareController(resource)),
    replayController(INSPECTIONS),
    replayController(ACTION_PLANS),
    AuditController,
    HealthController,
    NoSuchRouteController,
  ],
  providers: [RunCommandHandler, Changes, Creations, Questions, OfficerGuard],
})
export class ApiModule {}
