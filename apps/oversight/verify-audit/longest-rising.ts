/**
 * Where the numbers stand that make a longest rising run among those given, the fewest others being left out; numbers below zero
 * are passed over.
 */
export const longestRising = (numbers: readonly number[]): number[] => {
  /** Of the runs of each length the one that ends lowest: where its last number stands. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, number] of numbers.entries()) {
    if (number < 0) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = at;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) run.push(at);
  return run.reverse();
};
