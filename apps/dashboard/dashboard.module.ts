import { Module } from '@nestjs/common';
import { AskingModule } from '#libs/asking/asking.module.js';
import { AssetsController } from './frame/assets.controller.js';
import { AccessLogPageController } from './access-log/access-log.controller.js';
import { CarryingOut } from './forms/carrying-out.js';
import { Forms } from './forms/forms.js';
import { KeptForms } from './forms/kept-forms.js';
import { Pages } from './frame/pages.js';
import { CorrectingMinutesController } from './minuting/correcting.controller.js';
import { MinutingController } from './minuting/minuting.controller.js';
import { RecordingMinutes } from './minuting/recording-minutes.js';
import { PeopleController } from './people/people.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { WhoIsHere } from './sign-in/who-is-here.js';
import { MissingPageController, PagesController } from './pages.controller.js';

/**
 * The committee dashboard. It needs `ReadModel`, `Restorations`, `DocumentStore`, `SystemHealth`, `CLOCK`, `NamesOfPeople`,
 * `PUBLIC_URL`, `AccessLog`, `AccessEntries`, `Acting`, `Sessions`, `RelyingParty` and `SignInSeal` from a global module.
 * Its forms carry out moves by the handlers of `DoingModule`, which the app imports. Its last controller answers every GET that nothing else does with a page, so an app imports it after all its other
 * modules.
 */
@Module({
  imports: [AskingModule],
  controllers: [
    AssetsController,
    SignInController,
    AccessLogPageController,
    PeopleController,
    MinutingController,
    CorrectingMinutesController,
    PagesController,
    MissingPageController,
  ],
  providers: [RecordingMinutes, Pages, WhoIsHere, Forms, CarryingOut, KeptForms],
})
export class DashboardModule {}
