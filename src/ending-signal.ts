import {constants} from 'node:os';

/** How the person or the system asked the program to end. */
export interface EndingSignal {
  /** Aborted by the first such signal. */
  readonly signal: AbortSignal;
  /** 128 and the signal's number, as shells report it; null when none came. */
  exitCode(): number | null;
  /** For the screen, which waits for what it sends. */
  leaveTime(): void;
  /** Leaves Ctrl+C to a program in the same terminal, until the returned function is called. */
  leaveToChild(): () => void;
  /** Gives every such signal to `take` instead, until the returned function is called. */
  handOver(take: (name: NodeJS.Signals) => void): () => void;
  /** Has the screen end as by SIGHUP when nothing can be written any more; false where there is none. */
  terminalLost(): boolean;
}

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How long (ms) a command may take to end in good order, such as storing tokens on their way. */
const patience = 2500;

/**
 * The first Ctrl+C, SIGTERM or SIGHUP asks the command to end, and ends the process when it has not
 * by itself; the second ends it at once. The screen ends in its own time.
 */
export function listenForEnding(): EndingSignal {
  const controller = new AbortController();
  let code: number | null = null;
  let isScreen = false;
  const end = (name: (typeof names)[number]): void => {
    const ending = 128 + constants.signals[name];
    code = ending;
    controller.abort();
    setTimeout(() => {
      if (!isScreen) process.exit(ending);
    }, patience).unref();
  };
  let children = 0;
  let taker: ((name: NodeJS.Signals) => void) | null = null;
  for (const name of names) {
    process.on(name, () => {
      if (taker !== null) return taker(name);
      if (name === 'SIGINT' && children > 0) return;
      if (code === null) end(name);
      // A terminal that closes says so more than once: that is nobody's impatience.
      else if (name !== 'SIGHUP') process.exit(code);
    });
  }
  const leaveTime = (): void => {
    isScreen = true;
  };
  const terminalLost = (): boolean => {
    if (isScreen && code === null) end('SIGHUP');
    return isScreen;
  };
  const leaveToChild = (): (() => void) => {
    children += 1;
    return () => {
      children -= 1;
    };
  };
  const handOver = (take: (name: NodeJS.Signals) => void): (() => void) => {
    taker = take;
    return () => {
      taker = null;
    };
  };
  const {signal} = controller;
  return {signal, exitCode: () => code, leaveTime, leaveToChild, handOver, terminalLost};
}
