import { Module, type DynamicModule } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import {
  API_DESCRIPTION,
  CLOCK,
  EVENT_STORE,
  GUEST,
  KEPT_DOCUMENTS,
  READERS,
  SEALED_EVENTS,
  THINGS_OF_RECORD,
} from '#libs/platform/tokens.js';
import { NamesOfPeople } from '#libs/asking/names-of-people.js';
import type { Reader, Readers } from '#libs/asking/reader.js';
import type { ReadSealed } from '#libs/audit/index.js';
import { RegisteredThings } from '#apps/api/record/registered-things.js';
import { TakingOverPost } from '#libs/application/authorities/taking-over-post.js';
import { CarryingOverAll } from '#libs/application/bodies/carrying-over.js';
import { CommandRunner } from '#libs/application/command-runner.js';
import { LastWritten } from '#libs/application/last-written.js';
import { DiscrepancyResolution } from '#libs/application/discrepancies/discrepancy-resolution.js';
import { Arriving } from '#libs/application/people/arriving.js';
import { MappedRoles } from '#libs/application/people/mapped-roles.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { ServicesInLog } from '#libs/application/people/services-in-log.js';
import type { Joining } from '#libs/identity/index.js';
import { SettingUp } from '#libs/application/people/setting-up.js';
import { RightsInLog } from '#libs/application/people/rights-in-log.js';
import { RightsToRead } from '#libs/application/people/rights-to-read.js';
import { DifferenceDecisions } from '#libs/application/recording/differences/difference-decisions.js';
import { ImportWithdrawal } from '#libs/application/recording/import-withdrawal.js';
import { Recorder } from '#libs/application/recording/recorder.js';
import { TellingRows } from '#libs/application/trackers/telling-rows.js';
import { systemIds } from '#libs/application/system.js';
import type { ClockGuard } from '#libs/event-store/clock-guard.js';
import { DocumentStore } from '#libs/documents/index.js';
import { DocumentAlarms } from '#libs/health/document-alarms.js';
import { SystemHealth } from '#libs/health/system-health.js';
import type { LogAccess } from '#libs/kernel/log-access.js';
import { WaitingPapers } from '#libs/waiting-papers/index.js';
import { DocumentReader } from '#libs/reading/index.js';
import { Proofs } from '#libs/asking/proofs.js';
import { Restorations } from '#libs/restorations/index.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { accessLogProviders, type AccessLogParts } from './access-log.js';
import { type IdentityParts, identityProviders } from './identity.js';

export interface Infrastructure extends Omit<IdentityParts, 'signIns'>, Pick<AccessLogParts, 'accessLogMonths'> {
  readonly store: ClockGuard;
  readonly access: LogAccess;
  /** The sealed streams of the log, as bytes. */
  readonly sealedEvents: ReadSealed;
  readonly readyLagMs: number;
  /** Who reads without being signed in. */
  readonly guest: Reader;
  /** The OpenAPI document of the application, once it is whole. */
  readonly describe: () => OpenAPIObject;
}

const joiningBy = (arriving: Arriving, mapped: MappedRoles, services: ServicesInLog): Joining => ({
  ensureJoined: async (person, { name, claimed }) => {
    await arriving.ensureJoined(person, name);
    await mapped.apply(person, claimed);
  },
  rolesFollow: (claimed) => mapped.concern(claimed),
  serviceOf: (client) => services.serviceOf(client),
});

const readersBy = (toRead: RightsToRead, toAct: RightsInLog): Readers => ({
  readerOf: async (actor) => ({ is: 'actor', rights: await toRead.of(actor) }),
  rightsToAct: (actor) => toAct.of(actor),
});

/** What API and dashboard inject, once for the process. */
@Module({})
export class InfrastructureModule {
  static of({
    store,
    access,
    sealedEvents,
    readyLagMs,
    guest,
    accessLogMonths,
    describe,
    ...parts
  }: Infrastructure): DynamicModule {
    const { db, clock } = parts;
    const accessLog = accessLogProviders({ db, store, clock, accessLogMonths });
    const written = new LastWritten(store);
    const readModel = new ReadModel(db);
    const documents = new DocumentStore(db);
    const things = new RegisteredThings(readModel, () => written.position);
    const runner = new CommandRunner(written, clock, systemIds, things);
    const rights = new RightsInLog(written, clock);
    const rightsToRead = new RightsToRead(
      rights,
      () => performance.now(),
      () => written.position,
    );
    const people = new PeopleCommands(runner, written, things, clock, systemIds);
    const identity = identityProviders(
      { ...parts, signIns: accessLog.log },
      joiningBy(
        new Arriving(people, written, systemIds),
        new MappedRoles(parts.roleMappings, people, written, systemIds),
        new ServicesInLog(written, clock),
      ),
    );
    const providers = [
      { provide: CommandRunner, useValue: runner },
      { provide: Recorder, useValue: new Recorder(written, runner, clock, systemIds, things) },
      { provide: DocumentReader, useValue: new DocumentReader() },
      { provide: DiscrepancyResolution, useValue: new DiscrepancyResolution(written, runner, systemIds) },
      {
        provide: DifferenceDecisions,
        useValue: new DifferenceDecisions(written, runner, clock, systemIds, things),
      },
      { provide: ImportWithdrawal, useValue: new ImportWithdrawal(written, runner, clock, systemIds, things) },
      { provide: CarryingOverAll, useValue: new CarryingOverAll(written, runner, systemIds) },
      { provide: RightsInLog, useValue: rights },
      { provide: RightsToRead, useValue: rightsToRead },
      { provide: READERS, useValue: readersBy(rightsToRead, rights) },
      { provide: GUEST, useValue: guest },
      { provide: API_DESCRIPTION, useValue: describe },
      { provide: PeopleCommands, useValue: people },
      { provide: SettingUp, useValue: new SettingUp(people, written, clock, systemIds) },
      { provide: TakingOverPost, useValue: new TakingOverPost(written, runner, systemIds) },
      { provide: TellingRows, useValue: new TellingRows(written, runner, systemIds, documents) },
      { provide: DocumentStore, useValue: documents },
      { provide: WaitingPapers, useValue: new WaitingPapers(db) },
      { provide: KEPT_DOCUMENTS, useValue: documents },
      { provide: DocumentAlarms, useValue: new DocumentAlarms(db) },
      { provide: ReadModel, useValue: readModel },
      { provide: THINGS_OF_RECORD, useValue: things },
      { provide: Restorations, useValue: new Restorations(db) },
      { provide: Proofs, useValue: new Proofs(db) },
      { provide: DataSource, useValue: db },
      ...identity.providers,
      ...accessLog.providers,
      { provide: CLOCK, useValue: clock },
      { provide: NamesOfPeople, useValue: new NamesOfPeople(readModel) },
      { provide: EVENT_STORE, useValue: store },
      { provide: SEALED_EVENTS, useValue: sealedEvents },
      {
        provide: SystemHealth,
        useValue: new SystemHealth({
          db,
          store,
          clock: store,
          access,
          identity: identity.watch,
          allowedMs: readyLagMs,
        }),
      },
    ];
    return { module: InfrastructureModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }
}
