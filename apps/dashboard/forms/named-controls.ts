import type { Fault, Typed } from './sent.js';

/** A control of a form that a template writes out itself, by its name. */
interface NamedControl {
  readonly typed: string;
  readonly error: string | null;
}

/**
 * What such a form holds, and what is wrong with it. `otherwise`: the control beside which is told what no control is named
 * for.
 */
export const namedControls = (
  names: readonly string[],
  { typed, faults }: { readonly typed: Typed; readonly faults: readonly Fault[] },
  otherwise: string,
) => {
  const beside = ({ field }: Fault): string => (field !== null && names.includes(field) ? field : otherwise);
  const errorOf = (name: string): string | null =>
    faults
      .filter((fault) => beside(fault) === name)
      .map(({ message }) => message)
      .join(' ') || null;
  return {
    failed: faults.length > 0,
    controls: Object.fromEntries(
      names.map((name): [string, NamedControl] => [name, { typed: typed[name] ?? '', error: errorOf(name) }]),
    ),
    errors: faults.map((fault) => ({ text: fault.message, href: `#${beside(fault)}` })),
  };
};
