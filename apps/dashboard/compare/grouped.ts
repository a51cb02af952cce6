/** The items by what they have in common, in the order in which that first comes. */
export const grouped = <T, K>(items: readonly T[], of: (item: T) => K): readonly (readonly [K, readonly T[]])[] =>
  [...new Set(items.map(of))].map((key) => [key, items.filter((item) => of(item) === key)]);
