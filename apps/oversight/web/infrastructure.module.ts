import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DevelopmentPeople } from '#apps/api/identity/dev-issuer/people.js';
import { TokenVerifier, type TrustedIssuer } from '#apps/api/identity/token-verifier.js';
import { CLOCK, CLOCK_WATCH, EVENT_STORE, PEOPLE, READY_LAG_MS } from '#libs/platform/tokens.js';
import { CommandRunner } from '#libs/application/command-runner.js';
import { Recorder } from '#libs/application/recording/recorder.js';
import { systemIds } from '#libs/application/system.js';
import type { ClockGuard } from '#libs/event-store/clock-guard.js';
import type { Clock } from '#libs/kernel/clock.js';
import { Restorations } from '#libs/restorations/index.js';
import { ReadModel } from '#libs/read-models/read-model.js';

export interface Infrastructure {
  readonly db: DataSource;
  readonly store: ClockGuard;
  readonly clock: Clock;
  readonly trusted: TrustedIssuer;
  readonly readyLagMs: number;
}

/** What API and dashboard inject, once for the process. */
@Module({})
export class InfrastructureModule {
  static of({ db, store, clock, trusted, readyLagMs }: Infrastructure): DynamicModule {
    const runner = new CommandRunner(store, clock, systemIds);
    const providers = [
      { provide: CommandRunner, useValue: runner },
      { provide: Recorder, useValue: new Recorder(store, runner, clock, systemIds) },
      { provide: ReadModel, useValue: new ReadModel(db) },
      { provide: Restorations, useValue: new Restorations(db) },
      { provide: DataSource, useValue: db },
      { provide: TokenVerifier, useValue: new TokenVerifier(trusted) },
      { provide: CLOCK, useValue: clock },
      { provide: CLOCK_WATCH, useValue: store },
      { provide: PEOPLE, useClass: DevelopmentPeople },
      { provide: EVENT_STORE, useValue: store },
      { provide: READY_LAG_MS, useValue: readyLagMs },
    ];
    return { module: InfrastructureModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }
}
