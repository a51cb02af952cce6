const EVERY_MS = 1_000;

/**
 * Tells whoever started this process, over its IPC channel, that its event loop goes round: every second, as long as
 * somebody takes it. A process without such a channel sends nothing.
 */
export const beat = (): void => {
  let isTaken = true;
  const say = () => {
    if (!process.connected || !isTaken) return;
    isTaken = false;
    process.send?.({ beat: true }, undefined, undefined, () => (isTaken = true));
  };
  say();
  setInterval(say, EVERY_MS).unref();
};
