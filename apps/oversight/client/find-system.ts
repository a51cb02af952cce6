import { runningIn } from '../launcher/running-mark.js';
import { ApiClient } from './api-client.js';

/** Where the system answers: said by OVERSIGHT_URL, left word of in the data folder, or the default address. */
export const findSystem = (settings: { url: string | undefined; dataFolder: string; host: string; port: number }) =>
  new ApiClient(settings.url ?? runningIn(settings.dataFolder)?.url ?? `http://${settings.host}:${settings.port}`);
