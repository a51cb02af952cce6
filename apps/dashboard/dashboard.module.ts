import { Module } from '@nestjs/common';
import { AskingModule } from '#libs/asking/asking.module.js';
import { AssetsController } from './frame/assets.controller.js';
import { Pages } from './frame/pages.js';
import { MissingPageController, PagesController } from './pages.controller.js';

/**
 * The committee dashboard. It needs `ReadModel`, `Restorations`, `DocumentStore`, `SystemHealth`, `CLOCK` and `PEOPLE` from a global module.
 * Its last controller answers every GET that nothing else does with a page, so an app imports it after all its other
 * modules.
 */
@Module({
  imports: [AskingModule],
  controllers: [AssetsController, PagesController, MissingPageController],
  providers: [Pages],
})
export class DashboardModule {}
