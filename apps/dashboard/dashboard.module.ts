import { Module } from '@nestjs/common';
import { AskingModule } from '#libs/asking/asking.module.js';
import { AssetsController } from './frame/assets.controller.js';
import { AccessLogPageController } from './access-log/access-log.controller.js';
import { Pages } from './frame/pages.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { WhoIsHere } from './sign-in/who-is-here.js';
import { MissingPageController, PagesController } from './pages.controller.js';

/**
 * The committee dashboard. It needs `ReadModel`, `Restorations`, `DocumentStore`, `SystemHealth`, `CLOCK`, `PEOPLE`,
 * `PUBLIC_URL`, `AccessLog`, `AccessEntries`, `Acting`, `Sessions`, `RelyingParty` and `SignInSeal` from a global module.
 * Its last controller answers every GET that nothing else does with a page, so an app imports it after all its other
 * modules.
 */
@Module({
  imports: [AskingModule],
  controllers: [AssetsController, SignInController, AccessLogPageController, PagesController, MissingPageController],
  providers: [Pages, WhoIsHere],
})
export class DashboardModule {}
