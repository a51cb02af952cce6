import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CarryOutManyHandler } from './carry-out-many.js';
import { CarryOutMoveHandler } from './carry-out-move.js';
import { EnterThingHandler } from './enter-thing.js';
import { OpenServiceHandler } from './open-service.js';
import { PAPER_HANDLERS } from './papers/handlers.js';
import { TakeUpGrantHandler } from './take-up-grant.js';
import { PublishTrackerHandler } from './trackers/publish-tracker.js';

/**
 * Carries out the moves that go over the CommandBus, whether the API or a form of a page asks for them. It needs
 * `CommandRunner`, `DiscrepancyResolution`, `CarryingOverAll`, `TakingOverPost`, `TellingRows`, `PeopleCommands`, `GrantCodes`, `DocumentStore`,
 * `EVENT_STORE`, `CLOCK`, `THINGS_OF_RECORD` and `KEPT_DOCUMENTS` from a global module.
 */
@Module({
  imports: [CqrsModule],
  providers: [
    CarryOutMoveHandler,
    CarryOutManyHandler,
    EnterThingHandler,
    OpenServiceHandler,
    PublishTrackerHandler,
    TakeUpGrantHandler,
    ...PAPER_HANDLERS,
  ],
  exports: [CqrsModule],
})
export class DoingModule {}
