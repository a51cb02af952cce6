/**
 * Runs `stop` once, in order, when this process is asked to end (SIGTERM, SIGINT) or its launcher is gone (IPC closed),
 * and then ends it: with code 0, or 1 when stopping failed.
 */
export const stopOn = (stop: () => Promise<void>): void => {
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`stopping failed: ${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
};
