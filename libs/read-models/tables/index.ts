import { ALARM } from './alarm.js';
import { BASE } from './base.js';
import { CARD } from './card.js';
import { ENTRY } from './entry.js';
import { EXISTENCE } from './existence.js';
import { NAME } from './name.js';
import { PUBLICATION, RESTING } from './publication.js';
import { AUTHORITY_CODE, BODY_CODE, PRESENCE, SCOPE } from './scope.js';
import type { Table } from './table.js';
import { STATEMENT } from './statement.js';
import { STANDING } from './standing.js';
import { THING, TRACELESS } from './thing.js';
import { VERSION } from './version.js';

/** The tables of the public's rows. */
export const PUBLIC_TABLES = [
  THING,
  TRACELESS,
  EXISTENCE,
  SCOPE,
  BODY_CODE,
  AUTHORITY_CODE,
  PRESENCE,
  CARD,
  BASE,
  VERSION,
  NAME,
  ENTRY,
  STANDING,
  STATEMENT,
  ALARM,
] as const satisfies readonly Table[];

/** Every table of a generation of the read models: the public's are a part of them, in a schema of their own. */
export const TABLES = [...PUBLIC_TABLES, RESTING, PUBLICATION] as const satisfies readonly Table[];
