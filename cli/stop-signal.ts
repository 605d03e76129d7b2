/** How often it is looked whether the parent process is still there, in milliseconds. */
const interval = 500;

/**
 * Resolves when this process is told to stop: by a signal, or by the end of npm.
 *
 * npm hands a SIGTERM to the shell that it starts us with, and the shell ends without handing it
 * on. Without a look at its parent, the server would go on for ever, and keep the port.
 *
 * @param script The npm script that this process is; started otherwise, it may outlive its parent.
 * @param parent Process id of the parent that has started it.
 */
export function stopSignal(script: string, parent: number): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
    if (process.env.npm_lifecycle_event !== script) return;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve();
    }, interval);
    timer.unref();
  });
}
