import { Module, type DynamicModule } from '@nestjs/common';
import { isLoopback, NotLoopback } from '../loopback.js';
import type { TrustedIssuer } from '../token-verifier.js';
import { DevIssuer } from './dev-issuer.js';
import { DevIssuerController } from './dev-issuer.controller.js';

/** Mounted by the composition only when no OpenID Connect issuer is configured. */
@Module({})
export class DevIssuerModule {
  /** `host` is what the application listens on. Throws `NotLoopback`. */
  static on(host: string, trusted: TrustedIssuer): DynamicModule {
    if (!isLoopback(host)) throw new NotLoopback(host);
    return {
      module: DevIssuerModule,
      controllers: [DevIssuerController],
      providers: [{ provide: DevIssuer, useValue: new DevIssuer(trusted) }],
      exports: [DevIssuer],
    };
  }
}
