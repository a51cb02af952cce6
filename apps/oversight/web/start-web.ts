import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { ApiModule } from '#apps/api/api.module.js';
import { configureApp } from '#apps/api/configure-app.js';
import { BoundedServer } from '#apps/api/http/server/bounded-server.js';
import { DashboardModule } from '#apps/dashboard/dashboard.module.js';
import { CommandRunner } from '#libs/application/command-runner.js';
import { TakingOverPost } from '#libs/application/authorities/taking-over-post.js';
import { CarryingOverAll } from '#libs/application/bodies/carrying-over.js';
import { TellingRows } from '#libs/application/trackers/telling-rows.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { SettingUp, type FirstPerson } from '#libs/application/people/setting-up.js';
import { ImportWithdrawal } from '#libs/application/recording/import-withdrawal.js';
import { Recordings } from '#libs/doing/papers/recordings.js';
import { DocumentStore } from '#libs/documents/index.js';
import { DocumentAlarms } from '#libs/health/document-alarms.js';
import { DocumentCheck } from '#libs/health/document-check.js';
import { SystemHealth } from '#libs/health/system-health.js';
import { IdentityKey, ProviderWatch } from '#libs/identity/index.js';
import type { IdentityConfig } from '#libs/platform/identity-config.js';
import { AccessLog, Sweep } from '#libs/access-log/index.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { readRolesFile } from './roles-file.js';
import { trustedProvider } from './trusted-provider.js';
import { type Infrastructure, InfrastructureModule } from './infrastructure.module.js';
import { AccessLogWatch } from './access-log-watch.js';
import { DocumentWatch } from './document-watch.js';
import { FirstPeople } from './first-people.js';
import { UnfinishedWork } from './unfinished-work.js';

export interface WebSettings extends Omit<Infrastructure, 'trusted' | 'publicUrl' | 'roleMappings'> {
  readonly host: string;
  readonly port: number;
  readonly identity: IdentityConfig;
  /** Whether the log holds nothing at all. */
  readonly logIsEmpty: () => Promise<boolean>;
  /** Who has roles from the first start on, where the embedded provider signs people in. */
  readonly firstPeople: readonly FirstPerson[];
  readonly log: Logger;
}

export interface Web {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly app: NestExpressApplication;
  stop(): Promise<void>;
}

/**
 * API and dashboard as one application on one port; which sign people in at the provider that is configured, or
 * else at the embedded one.
 * @throws NotLoopback when the embedded provider would sign in people from elsewhere
 */
export const startWeb = async (settings: WebSettings): Promise<Web> => {
  const { host, port, identity, identityKey, db, clock, store, log } = settings;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const publicUrl = identity.publicUrl ?? url;
  const trusted = trustedProvider(identity, host);
  const roleMappings = readRolesFile(identity.rolesFile);
  await new IdentityKey(identityKey).demandSame(db);

  @Module({
    // The API answers what it knows; the dashboard's last page answers everything else.
    imports: [InfrastructureModule.of({ ...settings, trusted, publicUrl, roleMappings }), ApiModule, DashboardModule],
  })
  class Application {}

  const app = await NestFactory.create<NestExpressApplication>(Application, new BoundedServer(), {
    bodyParser: false,
    logger: false,
  });
  configureApp(app, { log, publicUrl, host });
  const first = new FirstPeople(app.get(SettingUp), settings.firstPeople, settings.logIsEmpty, log);
  if (identity.oidcIssuer === null) await first.start();
  await app.listen(port, host);
  const readModel = app.get(ReadModel);
  const unfinished = new UnfinishedWork(
    readModel,
    app.get(Recordings),
    app.get(ImportWithdrawal),
    app.get(CarryingOverAll),
    app.get(TakingOverPost),
    app.get(PeopleCommands),
    app.get(TellingRows),
    app.get(CommandRunner),
    clock,
    log,
  );
  unfinished.start();
  const documents = new DocumentWatch(
    new DocumentCheck(readModel, app.get(DocumentStore), app.get(DocumentAlarms)),
    log,
  );
  documents.start();
  const accessLog = new AccessLogWatch(app.get(AccessLog), app.get(Sweep), log);
  accessLog.start();
  const provider = app.get(ProviderWatch);
  provider.start();
  const health = app.get(SystemHealth);
  health.watch();
  return {
    url,
    app,
    stop: async () => {
      first.stop();
      documents.stop();
      provider.stop();
      await unfinished.stop();
      await health.close();
      await app.close();
      await accessLog.stop();
      await store.close();
      await readModel.close();
    },
  };
};
