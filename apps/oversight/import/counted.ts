/** "1 report, 6 judgements, 8 actions" */
export const counted = (things: readonly { readonly kind: string }[]): string => {
  const counts = new Map<string, number>();
  for (const { kind } of things) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, n]) => `${n} ${kind.replace('-', ' ')}${n === 1 ? '' : 's'}`).join(', ');
};

interface Differing {
  readonly ref: string;
  readonly field: string;
  readonly recorded: string | null;
  readonly document: string | null;
}

/** One line a difference: nothing is overwritten, a person decides. */
export const differing = (differences: readonly Differing[]): string[] =>
  differences.map(
    (d, n) => `  ${n + 1}. ${d.ref}, ${d.field}: recorded "${d.recorded ?? '—'}", this paper "${d.document ?? '—'}"`,
  );
