import { stopOn } from '#libs/platform/stop-on.js';
import { clusterUrl, startCluster } from './cluster.js';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; the launcher sets it`);
  return value;
};

const place = {
  databaseDir: required('POSTGRES_DIR'),
  passwordFile: required('POSTGRES_PASSWORD_FILE'),
  port: Number.parseInt(required('POSTGRES_PORT'), 10),
};

const cluster = await startCluster(place);

// Postgres is a child of this process: when it goes, this process goes, and the launcher starts both again.
const watch = cluster.getPgClient('postgres', '127.0.0.1');
await watch.connect();
let stopping = false;
watch.on('end', () => {
  if (!stopping) process.exit(1);
});

stopOn(async () => {
  stopping = true;
  await cluster.stop();
});
process.send?.({ ready: true, url: clusterUrl(place) });
