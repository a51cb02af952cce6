import type { ApiClient } from '../client/api-client.js';
import { CannotDo } from '../failure.js';

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

const MOST = '200';

const isPage = (answer: unknown): answer is Page<never> =>
  typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items);

/** A list of the API, page after page, each as soon as it is there. */
export async function* pagesOf<T>(
  api: ApiClient,
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): AsyncGenerator<Page<T>> {
  const search = new URLSearchParams({ limit: MOST });
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  for (let next: string | null = ''; next !== null;) {
    if (next !== '') search.set('cursor', next);
    const page: unknown = await api.get(`${path}?${search.toString()}`);
    if (!isPage(page))
      throw new CannotDo(
        'The API gave an answer that this command does not understand.',
        'Are both of the same version?',
      );
    yield page;
    next = page.next;
  }
}
