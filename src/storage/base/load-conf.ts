import {constants} from 'node:os';

/**
 * Loads the writer of `config.json` without the handlers that conf adds for signals: they send each
 * signal to the process again, which would count as a repeated request to end it.
 */
export async function loadConf() {
  const names = Object.keys(constants.signals) as NodeJS.Signals[];
  const known = names.map((name) => [name, process.rawListeners(name)] as const);
  const loaded = await import('./set-with-conf.ts');
  for (const [name, listeners] of known) {
    for (const listener of process.rawListeners(name)) {
      const isForOnce = Object.hasOwn(listener, 'listener');
      if (isForOnce && !listeners.includes(listener)) process.off(name, listener as () => void);
    }
  }
  return loaded;
}
