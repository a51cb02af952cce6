import type { View } from '#libs/read-models/view.js';

const isPerson = (owner: string): boolean => /^prs_\w+$/.test(owner);

/** The titles of posts that own actions, those of most actions first: as many as a page has room to suggest. */
export const postsIn = async (view: View): Promise<readonly string[]> =>
  ((await view.values('action', ['owner'], {})).get('owner')?.values ?? []).filter((owner) => !isPerson(owner));
