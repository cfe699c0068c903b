import {constants} from 'node:os';

/** How the person or the system asked the program to end. */
export interface ExitSignal {
  /** Aborted by the first such signal. */
  readonly signal: AbortSignal;
  /** 128 and the signal's number, as shells report it; null when none came. */
  exitCode(): number | null;
  /** For the screen, which waits for what it sends. */
  leaveTime(): void;
  /** Whether the screen is there. */
  isScreen(): boolean;
  /** Leaves Ctrl+C to a program in the same terminal, until the returned function is called. */
  leaveToChild(): () => void;
  /** Gives every such signal to `take` instead, until the returned function is called. */
  handOver(take: (name: NodeJS.Signals) => void): () => void;
  /** Whether they were ever handed over: another program has run in the place of this one. */
  wasHandedOver(): boolean;
  /** What SIGHUP does, for a terminal that is lost without one. */
  hangUp(): void;
}

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How long (ms) a command may take to end in good order, such as storing tokens on their way. */
const exitTimeoutMs = 2500;

/**
 * The first Ctrl+C, SIGTERM or SIGHUP asks the command to end, and ends the process when it has not
 * by itself. A second Ctrl+C or SIGTERM ends it at once; a SIGHUP is nobody's impatience, before such
 * a request or after it. The screen ends in its own time.
 */
export function listenForExitSignal(): ExitSignal {
  const controller = new AbortController();
  let code: number | null = null;
  let isScreen = false;
  let isRequested = false;
  const end = (name: (typeof names)[number]): number => {
    if (code !== null) return code;
    const ending = 128 + constants.signals[name];
    code = ending;
    controller.abort();
    setTimeout(() => {
      if (!isScreen) process.exit(ending);
    }, exitTimeoutMs).unref();
    return ending;
  };
  let children = 0;
  let taker: ((name: NodeJS.Signals) => void) | null = null;
  // One loss of the terminal shows in several ways: what was given to another program is its own, also
  // when the rest of it comes behind that program's end.
  let wasHandedOn = false;
  const hangUp = (): void => {
    if (taker !== null) {
      wasHandedOn = true;
      taker('SIGHUP');
    } else if (!wasHandedOn) end('SIGHUP');
  };
  for (const name of names) {
    process.on(name, () => {
      if (name === 'SIGHUP') return hangUp();
      if (taker !== null) return taker(name);
      if (name === 'SIGINT' && children > 0) return;
      const ending = end(name);
      if (isRequested) process.exit(ending);
      isRequested = true;
    });
  }
  const leaveTime = (): void => {
    isScreen = true;
  };
  const leaveToChild = (): (() => void) => {
    children += 1;
    return () => {
      children -= 1;
    };
  };
  let wasHandedOver = false;
  const handOver = (take: (name: NodeJS.Signals) => void): (() => void) => {
    wasHandedOver = true;
    taker = take;
    return () => {
      taker = null;
    };
  };
  return {
    signal: controller.signal,
    exitCode: () => code,
    leaveTime,
    isScreen: () => isScreen,
    leaveToChild,
    handOver,
    wasHandedOver: () => wasHandedOver,
    hangUp,
  };
}
