const names = ['SIGINT', 'SIGQUIT'] as const;

const ignore = (): void => {};

/**
 * Leaves Ctrl+C and Ctrl+\ to another program that has the terminal: the system sends their signals to
 * every process in front. What listened before listens again afterwards.
 */
export async function withoutInterrupts<Result>(use: () => Promise<Result>): Promise<Result> {
  const held = names.map((name) => ({name, listeners: process.rawListeners(name)}));
  for (const {name, listeners} of held) {
    process.on(name, ignore);
    for (const listener of listeners) process.off(name, listener as () => void);
  }
  try {
    return await use();
  } finally {
    for (const {name, listeners} of held) {
      for (const listener of listeners) process.on(name, listener as () => void);
      process.off(name, ignore);
    }
  }
}
