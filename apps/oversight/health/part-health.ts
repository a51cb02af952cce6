import { projectionCheck } from '#libs/health/checks.js';
import type { ProjectionHealth } from '#libs/read-models/health.js';
import { READ_MODEL_PROJECTIONS } from '#libs/read-models/index.js';

/** The parts that nobody can ask over HTTP, and what each of them keeps. */
export const PARTS = {
  projector: READ_MODEL_PROJECTIONS.map(({ name }) => name),
  'audit-writer': ['audit'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PartName = keyof typeof PARTS;

export interface PartHealth {
  readonly ok: boolean;
  /** A line of each thing that it keeps. */
  readonly lines: readonly string[];
}

/** Lag is allowed without bound here: the question is whether the part lives, not how far it came. */
const ANY_LAG = Infinity;

/** Whether a part of this kind works, by what `projections.health` says: a line each. */
export const partHealth = (part: PartName, all: readonly ProjectionHealth[]): PartHealth => {
  const checks = PARTS[part].map((name) => {
    const told = all.find((each) => each.name === name);
    if (!told) return { name, ok: false, detail: 'has never said anything' };
    const check = projectionCheck({ ...told, unheardMs: told.silentMs }, ANY_LAG);
    const isCatchingUp = told.status === 'catching-up' || told.status === 'reconnecting';
    return check.detail === told.status && isCatchingUp ? { ...check, ok: true } : check;
  });
  return {
    ok: checks.every(({ ok }) => ok),
    lines: checks.map(({ name, ok, detail }) => `${ok ? 'works' : 'does not work'}: ${name}: ${detail}`),
  };
};
