import { Module } from '@nestjs/common';
import { AskingModule } from '#libs/asking/asking.module.js';
import { AssetsController } from './frame/assets.controller.js';
import { DocsController } from './docs/docs.controller.js';
import { AccessLogPageController } from './access-log/access-log.controller.js';
import { CarryingOut } from './forms/carrying-out.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { Forms } from './forms/forms.js';
import { KeptForms } from './forms/kept-forms.js';
import { ReceivedForms } from './forms/received-forms.js';
import { Uploads } from './forms/uploads.js';
import { Pages } from './frame/pages.js';
import { CorrectingMinutesController } from './minuting/correcting.controller.js';
import { ManyController } from './many/many.controller.js';
import { ManyForms } from './many/many-forms.js';
import { MinutingController } from './minuting/minuting.controller.js';
import { RecordingMinutes } from './minuting/recording-minutes.js';
import { OwnersAndDatesController } from './owners-and-dates/owners-and-dates.controller.js';
import { MoveForms } from './moves/move-forms.js';
import { MovesController } from './moves/moves.controller.js';
import { OrderOfEntriesPageController } from './order-of-entries/order-of-entries.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { ImportPagesController } from './imports/imports.controller.js';
import { PeopleController } from './people/people.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { WhoIsHere } from './sign-in/who-is-here.js';
import { PaperFiles } from './trackers/paper-files.js';
import { TrackersController } from './trackers/trackers.controller.js';
import { UpdatesController } from './updates/updates.controller.js';
import { MissingPageController, PagesController } from './pages.controller.js';

/**
 * The committee dashboard. It needs `ReadModel`, `Restorations`, `DocumentStore`, `SystemHealth`, `CLOCK`, `NamesOfPeople`,
 * `PUBLIC_URL`, `API_DESCRIPTION`, `AccessLog`, `AccessEntries`, `Acting`, `Sessions`, `KeptWords`, `RelyingParty` and `SignInSeal` from a global module.
 * Its forms carry out moves by the handlers of `DoingModule`, which the app imports. Its last controller answers every GET that nothing else does with a page, so an app imports it after all its other
 * modules.
 */
@Module({
  imports: [AskingModule],
  controllers: [
    AssetsController,
    DocsController,
    SignInController,
    AccessLogPageController,
    PeopleController,
    MinutingController,
    CorrectingMinutesController,
    TrackersController,
    MovesController,
    ManyController,
    OwnersAndDatesController,
    UpdatesController,
    EvidenceController,
    PapersController,
    ImportPagesController,
    OrderOfEntriesPageController,
    PagesController,
    MissingPageController,
  ],
  providers: [
    Pages,
    WhoIsHere,
    Forms,
    CarryingOut,
    KeptForms,
    ReceivedForms,
    Uploads,
    MoveForms,
    ManyForms,
    RecordingMinutes,
    PaperFiles,
  ],
})
export class DashboardModule {}
