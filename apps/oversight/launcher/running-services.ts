import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the two services answer. The URLs hold passwords, and none is of the login that migrates. */
export interface Services {
  /** By the login of the projector. */
  readonly databaseUrl: string;
  /** By the login that reads what a backup keeps. */
  readonly backupUrl: string;
  readonly eventStoreUrl: string;
}

const fileIn = (dataFolder: string): string => join(dataFolder, 'services.json');

/** Writes the addresses of a running system's services to a file that only its own user may read. */
export const leaveWordOf = (dataFolder: string, { databaseUrl, backupUrl, eventStoreUrl }: Services): void => {
  forgetServicesIn(dataFolder);
  writeFileSync(fileIn(dataFolder), JSON.stringify({ databaseUrl, backupUrl, eventStoreUrl }), {
    mode: 0o600,
    flag: 'wx',
  });
};

export const forgetServicesIn = (dataFolder: string): void => rmSync(fileIn(dataFolder), { force: true });

/** `null` when there is no such file, or it may not be read. */
export const servicesIn = (dataFolder: string): Services | null => {
  try {
    const value: unknown = JSON.parse(readFileSync(fileIn(dataFolder), 'utf8'));
    return isServices(value) ? value : null;
  } catch {
    return null;
  }
};

const isServices = (value: unknown): value is Services =>
  typeof value === 'object' &&
  value !== null &&
  'databaseUrl' in value &&
  typeof value.databaseUrl === 'string' &&
  'backupUrl' in value &&
  typeof value.backupUrl === 'string' &&
  'eventStoreUrl' in value &&
  typeof value.eventStoreUrl === 'string';
