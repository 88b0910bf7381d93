import type { RunningServer } from './server.ts';

const exitCodes = { stopped: 0, failed: 1 };

/**
 * Stops the server when the process is told to end (SIGTERM, SIGINT), once, however often it is told; then the process ends.
 *
 * @param withinSeconds when it ends at the latest; what was under way is then left as by a crash, which loses nothing
 */
export function stopOnSignal(running: Pick<RunningServer, 'stop'>, withinSeconds = 30): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(exitCodes.failed), withinSeconds * 1000).unref();
    running.stop().then(
      () => process.exit(exitCodes.stopped),
      () => process.exit(exitCodes.failed),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}
