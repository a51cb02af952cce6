import { Module, type DynamicModule } from '@nestjs/common';
import { isLoopback } from '../loopback.js';
import type { TrustedIssuer } from '../token-verifier.js';
import { DevIssuer } from './dev-issuer.js';
import { DevIssuerController } from './dev-issuer.controller.js';

/** The development issuer would hand anybody's token to the network. */
export class NotLoopback extends Error {
  override readonly name = 'NotLoopback';

  constructor(host: string) {
    super(
      `The development issuer gives tokens to whoever asks, so it only runs on loopback, not on "${host}". ` +
        'Set OVERSIGHT_HOST to 127.0.0.1, or configure an OpenID Connect issuer.',
    );
  }
}

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
