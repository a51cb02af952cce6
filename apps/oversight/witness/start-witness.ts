import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { vkeyOf } from '#libs/transparency/note/key.js';
import type { Seen } from './decide.js';
import type { KnownLogs } from './known-logs.js';
import { witnessServer } from './serve.js';
import { Witness } from './witness.js';
import { WitnessFolder } from './witness-folder.js';

export interface WitnessConfig {
  readonly folder: string;
  /** By which its key is known for ever. */
  readonly name: string;
  readonly logs: KnownLogs;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly now: () => Date;
  readonly onContradiction: (seen: Seen | null, note: string) => void;
  readonly onError: (error: unknown) => void;
}

export interface RunningWitness {
  readonly vkey: string;
  readonly url: string;
  stop(): Promise<void>;
}

/** Throws `SignerRefuses`, `CannotDo`, and what listening throws. */
export const startWitness = async (config: WitnessConfig): Promise<RunningWitness> => {
  const folder = WitnessFolder.open(config.folder);
  try {
    const key = folder.key(config.name);
    const server = witnessServer(new Witness({ ...config, key, memory: folder }), config.onError);
    server.listen(config.port, config.host);
    await once(server, 'listening');
    const { address, port, family } = server.address() as AddressInfo;
    return {
      vkey: vkeyOf(key.verifier),
      url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
      stop: async () => {
        server.close();
        server.closeAllConnections();
        await once(server, 'close');
        folder.close();
      },
    };
  } catch (error) {
    folder.close();
    throw error;
  }
};
