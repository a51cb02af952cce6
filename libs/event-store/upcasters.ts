/** Turns the data of an old version into the data of a newer one. Pure, and total over what was ever stored. */
export interface Upcaster {
  /** The wire name that it lifts to; may itself be lifted further. */
  readonly to: string;
  readonly lift: (data: unknown) => unknown;
}

/** By the wire name that is lifted. */
export type Upcasters = Readonly<Record<string, Upcaster>>;

/** Every version ever written that is not written any more: none yet. */
export const UPCASTERS: Upcasters = {};

/** Lifts step by step until no upcaster knows the type. */
export const upcast = (
  { type, data }: { readonly type: string; readonly data: unknown },
  upcasters: Upcasters,
): { readonly type: string; readonly data: unknown } => {
  const step = Object.hasOwn(upcasters, type) ? upcasters[type] : undefined;
  return step ? upcast({ type: step.to, data: step.lift(data) }, upcasters) : { type, data };
};
