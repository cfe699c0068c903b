const names = ['SIGINT', 'SIGQUIT'] as const;

const ignore = (): void => {};

/**
 * Leaves Ctrl+C and Ctrl+\ to another program that has the terminal: the system sends their signals
 * to every process of the foreground group. Existing listeners are restored afterwards.
 */
export async function withoutInterrupts<Result>(use: () => Promise<Result>): Promise<Result> {
  const saved = names.map((name) => ({name, listeners: process.rawListeners(name)}));
  for (const {name, listeners} of saved) {
    process.on(name, ignore);
    for (const listener of listeners) process.off(name, listener as () => void);
  }
  try {
    return await use();
  } finally {
    for (const {name, listeners} of saved) {
      for (const listener of listeners) process.on(name, listener as () => void);
      process.off(name, ignore);
    }
  }
}
