import { ALARM } from './alarm.js';
import { BASE } from './base.js';
import { CARD } from './card.js';
import { ENTRY } from './entry.js';
import { EXISTENCE } from './existence.js';
import { NAME } from './name.js';
import { AUTHORITY_CODE, BODY_CODE, PRESENCE, SCOPE } from './scope.js';
import type { Table } from './table.js';
import { STATEMENT } from './statement.js';
import { STANDING } from './standing.js';
import { THING, TRACELESS } from './thing.js';
import { VERSION } from './version.js';

/** Every table of a generation of the read models. */
export const TABLES = [
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
