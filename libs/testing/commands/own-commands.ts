import type fc from 'fast-check';
import { type DECIDERS, type Kind } from '#libs/domain/deciders.js';

type CommandOf<K extends Kind> = Parameters<(typeof DECIDERS)[K]['decide']>[1];
/** For every command of a kind, its data: the compiler sees to it that none is forgotten. */
type Commands<C extends { type: string; data: unknown }> = {
  readonly [T in C['type']]: fc.Arbitrary<Extract<C, { type: T }>['data']>;
};

/** The commands of every kind. */
export type OwnCommands = { readonly [K in Kind]: Commands<CommandOf<K>> };
