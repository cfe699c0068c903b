import {constants} from 'node:os';

/** Every signal of this system. */
export const signalNames = Object.keys(constants.signals) as NodeJS.Signals[];

/**
 * Runs `body`, which may emit signals, without the listeners of others, and removes those that it
 * adds: the test runner of Node.js writes a diagnostic report into the working folder on SIGUSR2.
 */
export async function withoutSignalListeners<Result>(
  body: () => Result | Promise<Result>,
): Promise<Result> {
  const known = signalNames.map((name) => [name, process.rawListeners(name)] as const);
  for (const name of signalNames) process.removeAllListeners(name);
  try {
    return await body();
  } finally {
    for (const [name, listeners] of known) {
      process.removeAllListeners(name);
      for (const listener of listeners) process.on(name, listener as NodeJS.SignalsListener);
    }
  }
}
