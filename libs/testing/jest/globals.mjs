import { createRequire } from 'node:module';
import { setTimeoutOfSpec } from './circus.mjs';
import { given } from './native-runner.mjs';

const require = createRequire(import.meta.url);
const { ModuleMocker } = require('jest-mock');
const { ModernFakeTimers } = require('@jest/fake-timers');

/** A function of the spec that runs now: modules that import it outlive their spec. */
const ofThisSpec = (name) =>
  new Proxy(() => undefined, {
    apply: (_, __, args) => given.globals[name](...args),
    get: (_, member) => given.globals[name][member],
  });

/** What a spec imports from '@jest/globals'. */
export const describe = ofThisSpec('describe');
export const it = ofThisSpec('it');
export const test = ofThisSpec('test');
export const beforeAll = ofThisSpec('beforeAll');
export const beforeEach = ofThisSpec('beforeEach');
export const afterAll = ofThisSpec('afterAll');
export const afterEach = ofThisSpec('afterEach');
export const { expect } = given.globals;

const mocker = new ModuleMocker(globalThis);
const timers = new ModernFakeTimers({ config: given.config, global: globalThis });

export const jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
  useFakeTimers: timers.useFakeTimers.bind(timers),
  setTimeout: setTimeoutOfSpec,
  useRealTimers: timers.useRealTimers.bind(timers),
};
