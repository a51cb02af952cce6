import { Module } from '@nestjs/common';
import { AskingModule } from '#libs/asking/asking.module.js';
import { DoingModule } from '#libs/doing/doing.module.js';
import { EnterThing } from '#libs/doing/enter-thing.js';
import { OpenService } from '#libs/doing/open-service.js';
import { AccessLogController } from './access-log/access-log.controller.js';
import { ExportController } from './audit-log/export.controller.js';
import { FramesGiven } from './audit-log/frames-given.js';
import { LogController } from './audit-log/log.controller.js';
import { ProofController } from './audit-log/proof.controller.js';
import { Provable } from './audit-log/provable.js';
import { PublishedLog } from './audit-log/published-log.js';
import { SendExport } from './audit-log/send-export.js';
import { STORY_KINDS } from '#libs/read-models/story/story.js';
import { Receipts } from './commands/receipts.js';
import { commandsController } from './commands/commands.controller.js';
import { HealthController } from './health/health.controller.js';
import { NoSuchRouteController } from './http/no-such-route.controller.js';
import { DossierController } from './audit-log/dossier.controller.js';
import { DossierProofs } from './audit-log/dossier-proofs.js';
import { BrowserSession } from './identity/browser-session.js';
import { ExportGuard } from './identity/export.guard.js';
import { JustNowGuard } from './identity/just-now.guard.js';
import { ActorGuard } from './identity/actor.guard.js';
import { ReaderGuard } from './identity/reader.guard.js';
import { WhoActs } from './identity/who-acts.js';
import { ProtectedResourceController } from './identity/protected-resource.controller.js';
import { AuditController } from './queries/audit.controller.js';
import { TrackerController } from './queries/tracker/tracker.controller.js';
import { CompareController, thingCompareController } from './queries/compare/compare.controller.js';
import { OverviewController } from './queries/overview.controller.js';
import { Questions } from './queries/questions.js';
import { replayController } from './queries/replay/replay.controller.js';
import { Tables } from './queries/files/tables.js';
import { thingController } from './queries/thing.controller.js';
import { WhoCouldController } from './queries/who-could.controller.js';
import { DocumentsController } from './record/documents/documents.controller.js';
import { downloadController } from './record/documents/downloads.controller.js';
import { SendDocument } from './record/documents/send-document.js';
import { TrackerFilesController } from './record/documents/tracker-files.controller.js';
import { ReadUpload } from './record/imports/read-upload.js';
import { DifferencesController, ImportDifferencesController } from './record/imports/differences.controller.js';
import { ImportsController } from './record/imports/imports.controller.js';
import { OrderOfEntriesController } from './record/order-of-entries/order-of-entries.controller.js';
import { PassEvent, PassEventHandler } from './record/passed-events/pass-event.js';
import { RECORDS, RESOURCES, resourceOf } from './record/resources.js';
import { GrantsController } from './record/grants/grants.controller.js';
import { SchemasController } from './schemas/schemas.controller.js';

/**
 * Commands in, queries out. The composition provides, from a global module: CommandRunner, Recorder, DocumentReader,
 * ImportWithdrawal, CarryingOverAll, TakingOverPost, DocumentStore, DocumentAlarms, KEPT_DOCUMENTS, ReadModel, Restorations,
 * DataSource, Acting, AccessLog, AccessEntries, SystemHealth, TRUSTED_PROVIDER, PUBLIC_URL, CLOCK, EVENT_STORE and SEALED_EVENTS. Import it before modules that answer any address.
 */
@Module({
  imports: [AskingModule, DoingModule],
  controllers: [
    ...RESOURCES.map((resource) => thingController(resource)),
    ...RECORDS.map((resource) =>
      commandsController(
        resource,
        (type, told, by, act, preview) => new EnterThing(resource.kind, type, told, by, act, preview),
      ),
    ),
    commandsController(
      resourceOf('passed-event'),
      (_, told, by, act, preview) => new PassEvent(told as PassEvent['told'], by, act, preview),
    ),
    commandsController(resourceOf('person')),
    commandsController(
      resourceOf('service'),
      (_, told, by, act, preview) => new OpenService(told as OpenService['told'], by, act, preview),
    ),
    WhoCouldController,
    GrantsController,
    DocumentsController,
    downloadController('evidence', 'getEvidenceDocument', 'The document itself'),
    downloadController('import', 'getImportDocument', 'The paper itself, into which locators point'),
    TrackerFilesController,
    ImportsController,
    ImportDifferencesController,
    DifferencesController,
    OverviewController,
    CompareController,
    TrackerController,
    ...RECORDS.map((resource) => thingCompareController(resource)),
    ...STORY_KINDS.map((kind) => replayController(resourceOf(kind))),
    AuditController,
    DossierController,
    LogController,
    ProofController,
    ExportController,
    OrderOfEntriesController,
    AccessLogController,
    SchemasController,
    ProtectedResourceController,
    HealthController,
    NoSuchRouteController,
  ],
  providers: [
    PassEventHandler,
    ReadUpload,
    Receipts,
    DossierProofs,
    SendDocument,
    Questions,
    Tables,
    ActorGuard,
    ReaderGuard,
    WhoActs,
    JustNowGuard,
    ExportGuard,
    BrowserSession,
    PublishedLog,
    Provable,
    FramesGiven,
    SendExport,
  ],
})
export class ApiModule {}
