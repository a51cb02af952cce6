// npm run --silent sbom: what runs in a deployment, from the lock file, as CycloneDX JSON on standard output. The same lock
// file gives the same bytes: what npm adds of the moment, the folder and itself is left out.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { name } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const { status, stdout, stderr } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
  { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
);
if (status !== 0) {
  process.stderr.write(`npm could not list what the lock file holds.\n${stderr}`);
  process.exit(1);
}

/** `--omit dev` would leave out what development needs as well. */
const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const runs = new Set(
  Object.entries(packages)
    .filter(([, { dev = false, devOptional = false }]) => !dev && !devOptional)
    .map(([at, { version }]) => `${at.slice(at.lastIndexOf('node_modules/') + 13) || name}@${version}`),
);

const { metadata, serialNumber: _, ...bom } = JSON.parse(stdout);
const byRef = (key) => (a, b) => (a[key] < b[key] ? -1 : 1);
const described = {
  ...bom,
  metadata: { lifecycles: metadata.lifecycles, component: { ...metadata.component, name } },
  components: bom.components.filter(({ name, version }) => runs.has(`${name}@${version}`)).sort(byRef('bom-ref')),
};
const refs = new Set([metadata.component['bom-ref'], ...described.components.map((each) => each['bom-ref'])]);
described.dependencies = bom.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)).sort() }))
  .sort(byRef('ref'));

/** A UUID of version 8 (RFC 9562, 5.8): of what is listed. */
const hex = createHash('sha256').update(JSON.stringify(described)).digest('hex');
const uuid = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)];
process.stdout.write(`${JSON.stringify({ ...described, serialNumber: `urn:uuid:${uuid.join('-')}` }, null, 2)}\n`);
