import { transformSync } from '@swc/core';

/** TypeScript as a module of JavaScript, and its source map. Types are checked by `npm run typecheck`. */
export const compile = (source, filename) =>
  transformSync(source, {
    filename,
    configFile: false,
    swcrc: false,
    sourceMaps: true,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2022',
    },
    module: { type: 'es6' },
  });
