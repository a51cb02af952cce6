import fc from 'fast-check';

/** What the properties are tried with is the same in every run, so that a change is all that can make one fail. */
const SEED = 20_170_710;

// `npm run fuzz` gives others.
fc.configureGlobal({ seed: Number(process.env.OVERSIGHT_SEED ?? SEED) });
