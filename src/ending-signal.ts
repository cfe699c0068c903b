import {constants} from 'node:os';

/** How the person or the system asked the program to end. */
export interface EndingSignal {
  /** Aborted by the first such signal. */
  readonly signal: AbortSignal;
  /** 128 and the signal's number, as shells report it; null when none came. */
  exitCode(): number | null;
}

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first Ctrl+C, SIGTERM or SIGHUP asks the command to end; the second ends the process. */
export function listenForEnding(): EndingSignal {
  const controller = new AbortController();
  let code: number | null = null;
  for (const name of names) {
    process.on(name, () => {
      if (code !== null) process.exit(code);
      code = 128 + constants.signals[name];
      controller.abort();
    });
  }
  return {signal: controller.signal, exitCode: () => code};
}
