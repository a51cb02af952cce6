import { tokenWithoutBrowser } from '#apps/oversight/login/without-browser.js';

/** The committee officer of the embedded provider. */
export const AN_OFFICER = 'Amara Okafor';

/** An access token of one of the embedded people, at the system of that address. */
export const tokenOf = (system: string, name = AN_OFFICER): Promise<string> => tokenWithoutBrowser(system, name);
