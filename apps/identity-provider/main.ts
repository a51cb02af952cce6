import { runMain } from '#libs/platform/run-main.js';
import { stopOn } from '#libs/platform/stop-on.js';
import { NotLoopback, settingsFrom } from './settings.js';
import { startProvider } from './start-provider.js';

const start = async (): Promise<void> => {
  const provider = await startProvider(settingsFrom(process.env), (message) => console.error(message));
  stopOn(() => provider.stop());
  process.send?.({ ready: true, url: provider.url });
};

runMain(start, [NotLoopback]);
