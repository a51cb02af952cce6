// npm run schemas: makes the JSON Schemas of libs/schemas from the types of the domain. With --check it writes nothing, and
// tells what it would write. Exit code 1: something is for a person to put right; each line names it and says how.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import canonicalize from 'canonicalize';
import { format, resolveConfig } from 'prettier';
import { fromTypes } from './from-types.mjs';
import { changes } from './changes.mjs';

const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
const root = positionals[0] ?? '.';
const folder = join(root, 'libs/schemas');
const inFolder = (/** @type {string} */ file) => join(folder, file);
const read = (/** @type {string} */ file) => (existsSync(inFolder(file)) ? readFileSync(inFolder(file), 'utf8') : null);

/** What a schema demands, descriptions aside: a better word for a member makes no new version. */
const digestOf = (/** @type {object} */ schema) => {
  const demanded = JSON.parse(JSON.stringify(schema), (key, value) =>
    key === 'description' && typeof value === 'string' ? undefined : value,
  );
  return createHash('sha256').update(canonicalize(demanded)).digest('hex');
};

/** @type {string[]} */
const told = [];
/** @type {Map<string, string>} */
const texts = new Map();
const style = await resolveConfig(join(root, 'package.json'));
const put = async (/** @type {string} */ file, /** @type {object} */ value) =>
  texts.set(file, await format(JSON.stringify(value), { ...style, parser: 'json' }));

const { events, states } = fromTypes(root);
/** @type {Record<string, string>} */
const released = JSON.parse(read('released.json') ?? '{}');

for (const [name, schema] of events) {
  const file = `events/${name}.json`;
  const digest = digestOf(schema);
  released[name] ??= digest;
  if (released[name] === digest) await put(file, schema);
  else {
    const what = changes(JSON.parse(read(file) ?? '{}'), schema).join(', ');
    told.push(
      `${name} is stored already, and its type is another now: ${what}. Leave it, and make a version of its own (.v2) and ` +
        'an upcaster from this one.',
    );
  }
}
const written = new Set(events.map(([name]) => name));
for (const name of Object.keys(released).filter((each) => !written.has(each))) {
  const text = read(`events/${name}.json`);
  if (text === null || digestOf(JSON.parse(text)) !== released[name])
    told.push(`${name} is stored, and is not written any more: its schema stays as it was. Take the change back.`);
}
for (const [kind, schema] of states) await put(`states/${kind}.json`, schema);
await put('released.json', Object.fromEntries(Object.entries(released).sort(([a], [b]) => (a < b ? -1 : 1))));

for (const [file, text] of texts) {
  if (text === read(file)) continue;
  if (values.check) told.push(`libs/schemas/${file} is not as the types have it: npm run schemas.`);
  else {
    mkdirSync(dirname(inFolder(file)), { recursive: true });
    writeFileSync(inFolder(file), text);
    process.stdout.write(`${file}\n`);
  }
}
for (const line of told) process.stderr.write(`${line}\n`);
process.exitCode = told.length > 0 ? 1 : 0;
