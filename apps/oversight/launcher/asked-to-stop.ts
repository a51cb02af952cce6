const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Asked {
  /** Aborted at the first SIGINT, SIGTERM or SIGHUP (the terminal was closed); a second one changes nothing. */
  readonly signal: AbortSignal;
  /** From now on the signals do again what they always do. */
  readonly ignore: () => void;
}

/** Listens for being asked to end, so that ending goes in order. */
export const listenForStop = (reason?: Error): Asked => {
  const asked = new AbortController();
  const stop = () => asked.abort(reason);
  // The terminal may be what went: then there is nobody to tell, and ending in order goes on.
  const nobodyThere = () => undefined;
  for (const signal of SIGNALS) process.on(signal, stop);
  process.stdout.on('error', nobodyThere);
  return {
    signal: asked.signal,
    ignore: () => {
      for (const signal of SIGNALS) process.off(signal, stop);
      process.stdout.off('error', nobodyThere);
    },
  };
};
