import type { RawQuery } from './asked.js';

type Parameters = Readonly<Record<string, string>>;

/** How a page wants its address: what its form sends by other names or in other words, and which parameters take several words. */
export interface Tidied {
  readonly spelled: Readonly<Record<string, (value: string) => Parameters>>;
  readonly several: readonly string[];
}

/**
 * The address that says the same as a form sent: without empty fields, several words in one parameter, days as addresses have
 * them. Such an address can be kept. `null` where it is so already.
 */
export const tidiedAddress = (query: RawQuery, path: string, { spelled, several }: Tidied): string | null => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, String(each)] as const),
  );
  const tidy = Object.entries(query).flatMap(([name, value]) => {
    const values = [value]
      .flat()
      .map(String)
      .filter((each) => each !== '');
    const told = several.includes(name) && values.length > 0 ? [values.join(',')] : values;
    return told.flatMap((each) =>
      Object.hasOwn(spelled, name) ? Object.entries(spelled[name]!(each)) : [[name, each] as const],
    );
  });
  if (JSON.stringify(tidy) === JSON.stringify(given)) return null;
  const search = new URLSearchParams();
  for (const [name = '', value = ''] of tidy) search.append(name, value);
  return search.size === 0 ? path : `${path}?${search.toString()}`;
};
