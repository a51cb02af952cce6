import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { circusForOneSpec } from './circus.mjs';
import { findSourceMaps } from './source-maps.mjs';
import './seed-properties.mjs';

register('./typescript-hooks.mjs', import.meta.url);

/** What `globals.mjs` gives to specs. */
export const given = { globals: null, config: null };

/**
 * Jest's test runner (its `testRunner`), but for where modules are loaded: by Node itself, once in the life of a worker, not anew
 * by every spec in a context of its own (ADR 52). So specs of one worker share the state of modules, as all requests to one
 * process do.
 */
export default async function nativeRunner(globalConfig, config, environment, runtime, testPath, sendMessageToJest) {
  findSourceMaps(runtime.getSourceMaps(), join(config.cacheDirectory, 'source-maps'));
  const { initialize, runAndTransformResultsToJestFormat } = circusForOneSpec();
  await initialize({
    config,
    environment,
    globalConfig,
    localRequire: (path) => runtime.requireModule(path),
    parentProcess: process,
    runtime,
    sendMessageToJest,
    setGlobalsForRuntime: (globals) => Object.assign(given, { globals, config }),
    testPath,
  });
  const { console } = globalThis;
  globalThis.console = environment.global.console;
  try {
    const setupAfterEnvStart = Date.now();
    await import(pathToFileURL(testPath).href);
    return await runAndTransformResultsToJestFormat({
      config,
      globalConfig,
      setupAfterEnvPerfStats: { setupAfterEnvStart, setupAfterEnvEnd: setupAfterEnvStart },
      testPath,
    });
  } finally {
    globalThis.console = console;
  }
}
