import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { InvalidConfig, readConfig, readServiceConfig } from './config.js';

const URLS = {
  EVENTSTORE_URL: 'esdb://localhost:2113?tls=false',
  DATABASE_URL_WEB: 'postgres://web:secret@localhost:5432/oversight',
};

const refusal = (read: () => unknown): InvalidConfig => {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidConfig) return error;
  }
  throw new Error('The settings were taken.');
};

describe('settings', () => {
  it('have a default each, and no service of their own to talk to', () => {
    expect(readConfig({})).toEqual({
      eventStoreUrl: null,
      databaseUrl: null,
      loginUrls: {},
      dataFolder: resolve('oversight-data'),
      host: '127.0.0.1',
      port: 3000,
      eventStorePort: 2113,
      postgresPort: 5433,
      logLevel: 'info',
      oidcIssuer: null,
      oidcAudience: 'oversight',
      oidcClientId: null,
      oidcClientSecret: null,
      oidcCommandLineClientId: null,
      oidcApiScope: '',
      oidcSubjectClaim: 'sub',
      oidcTenant: null,
      rolesFile: null,
      oidcTokenProfile: 'rfc9068',
      oidcTokenClients: [],
      publicUrl: null,
      providerPort: 0,
      embeddedProvider: null,
      readyLagMs: 5000,
      accessLogMonths: 13,
      auditSignerDir: null,
      auditLogName: 'oversight',
      guests: 'read',
    });
  });

  it('count an empty value as none', () => {
    expect(readConfig({ OVERSIGHT_PORT: ' ', EVENTSTORE_URL: '' })).toMatchObject({ port: 3000, eventStoreUrl: null });
  });

  it('name the log that is signed, in what its notes can hold', () => {
    const given = { AUDIT_SIGNER_DIR: '/srv/signer', AUDIT_LOG_NAME: 'oversight.example.org' };
    expect(readConfig(given)).toMatchObject({
      auditSignerDir: '/srv/signer',
      auditLogName: 'oversight.example.org',
    });
    expect(() => readConfig({ ...given, AUDIT_LOG_NAME: 'our log' })).toThrow('AUDIT_LOG_NAME is "our log"');
    expect(() => readConfig({ ...given, AUDIT_LOG_NAME: '' })).toThrow('set without AUDIT_LOG_NAME');
  });

  it('are taken as given', () => {
    expect(readServiceConfig({ ...URLS, OVERSIGHT_PORT: '8080', LOG_LEVEL: 'warn' }, 'web')).toMatchObject({
      eventStoreUrl: URLS.EVENTSTORE_URL,
      databaseUrl: URLS.DATABASE_URL_WEB,
      port: 8080,
      logLevel: 'warn',
    });
  });

  it.each([
    'esdb+discover://node1:2113,node2:2113,node3:2113?tls=true',
    'esdb+discover://ops:secret@node1:2113,node2:2113/?tls=true',
    'esdb+discover://cluster.example.org',
    'kurrentdb://localhost:2113?tls=false',
    'kurrentdb+discover://ops:secret@node1:2113,node2:2113/?tls=true',
    'kurrent://localhost:2113',
    'kdb+discover://node1,node2',
    'ESDB://localhost:2113',
  ])('take the event store of a cluster: %s', (url) => {
    expect(readConfig({ EVENTSTORE_URL: url }).eventStoreUrl).toBe(url);
  });

  it.each([
    'esdb://node1:2113,:2113',
    'esdb://',
    'esdb://node1:port',
    'http://node1:2113',
    'kurrentdb://',
    'kurrentdb+gossip://node1',
    'kurrentdb+discover://node1,,',
  ])('refuse what is no event store: %s', (url) => {
    expect(refusal(() => readConfig({ EVENTSTORE_URL: url })).problems).toEqual([
      'EVENTSTORE_URL is not a URL that will do: set it to one like esdb://localhost:2113?tls=false',
    ]);
  });

  it('take a process by the URL of its own login alone, and logins only beside the one that migrates', () => {
    const migrating = 'postgres://oversight:secret@localhost:5432/oversight';
    expect(refusal(() => readServiceConfig({ ...URLS, DATABASE_URL: migrating }, 'projector')).problems).toEqual([
      'DATABASE_URL_PROJECTOR is not set: set it to one like postgres://user:password@localhost:5432/oversight',
    ]);
    expect(readConfig({ ...URLS, DATABASE_URL: migrating })).toMatchObject({
      databaseUrl: migrating,
      loginUrls: { web: URLS.DATABASE_URL_WEB },
    });
    expect(refusal(() => readConfig(URLS)).problems).toEqual([
      expect.stringMatching(/^DATABASE_URL_WEB is set without DATABASE_URL: set that to the login/),
    ]);
  });

  it('name every bad one at once, with what to do, and never a password', () => {
    const { problems, message } = refusal(() =>
      readServiceConfig(
        {
          DATABASE_URL_AUDIT: 'mysql://oversight:secret@localhost/oversight',
          OVERSIGHT_PORT: '70000',
          OVERSIGHT_READY_LAG_MS: '5s',
          LOG_LEVEL: 'loud',
        },
        'audit',
      ),
    );

    expect(problems).toEqual([
      'EVENTSTORE_URL is not set: set it to one like esdb://localhost:2113?tls=false',
      'DATABASE_URL_AUDIT is not a URL that will do: set it to one like postgres://user:password@localhost:5432/oversight',
      'OVERSIGHT_PORT is "70000": set it to a whole number from 0 to 65535, or leave it out (3000)',
      'LOG_LEVEL is "loud": set it to one of fatal, error, warn, info, debug, trace, silent',
      'OVERSIGHT_READY_LAG_MS is "5s": set it to a whole number from 1 to 3600000, or leave it out (5000)',
    ]);
    expect(message).not.toContain('secret');
  });
});
