import {constants} from 'node:os';
import type {CriticalWork} from '../app/ports/critical-work.ts';

/** A request by the user or the system to end the program. */
export interface ExitSignal {
  /** Aborted by the first exit signal. */
  readonly signal: AbortSignal;
  /** 128 plus the signal number, as in POSIX shells; null when there was no signal. */
  exitCode(): number | null;
  /** Disables the exit timeout for the screen, which waits for memos being sent. */
  leaveTime(): void;
  /** Whether the screen is open. */
  isScreen(): boolean;
  /**
   * Waits for critical work, and says so first; a request after that ends the process. Every end of
   * the program calls this before it closes the database.
   */
  untilSafe(): Promise<void>;
  /** Ends the process: now, or after the critical work in progress. */
  exit(code: number): void;
  /** Leaves Ctrl+C to a program in the same terminal, until the returned function is called. */
  leaveToChild(): () => void;
  /** Passes every exit signal to `receive` instead, until the returned function is called. */
  handOver(receive: (name: NodeJS.Signals) => void): () => void;
  /**
   * Whether signals were ever handed over, that is, whether another program ran in the foreground.
   */
  wasHandedOver(): boolean;
  /** Acts like SIGHUP, for a terminal that is lost without the signal. */
  hangUp(): void;
}

export interface Ending {
  readonly criticalWork: CriticalWork;
  /**
   * Says that the program ends once the critical work is done, and that another signal ends it now.
   * Calls `onRead` when the sentence is where a user can read it, possibly never.
   */
  readonly sayThatItWaits: (onRead: () => void) => void;
}

/**
 * The signals that end a program unless it handles them, as far as the system has them (signal(7)).
 * SIGUSR1 would open Node's inspector, which other users of the machine can reach. Left out are
 * those that report a broken program, and SIGPROF, which the profiler of V8 sends.
 */
const names = (
  [
    'SIGINT',
    'SIGTERM',
    'SIGHUP',
    'SIGQUIT',
    'SIGABRT',
    'SIGALRM',
    'SIGUSR1',
    'SIGUSR2',
    'SIGVTALRM',
    'SIGXCPU',
    'SIGIO',
    'SIGPWR',
    'SIGSTKFLT',
    'SIGSYS',
    'SIGTRAP',
  ] as const
).filter((name) => name in constants.signals);

/** What the keys of a terminal send to every program in its foreground. */
const fromKeys: readonly string[] = ['SIGINT', 'SIGQUIT'];

/** What a user sends who has read that another signal ends the program now. */
const requests: readonly string[] = [...fromKeys, 'SIGTERM'];

/** The time (ms) for an orderly end of a command. */
const exitTimeoutMs = 2500;

/**
 * The shortest time (ms) in which a user reads the sentence. A wrapper that passes Ctrl+C on sends
 * it a second time within some milliseconds.
 */
const readingMs = 1000;

/**
 * Listens for exit signals. The first one asks the command to end, and ends the process if the
 * command does not end in time. A second one ends it immediately; a SIGHUP never counts as a
 * repeated request, before or after one. The screen ends in its own time. Critical work is always
 * waited for, until a request that comes after the user could read the sentence about it.
 */
export function listenForExitSignal(
  ending: Ending,
  host: Pick<NodeJS.Process, 'on' | 'exit'> = process,
): ExitSignal {
  const controller = new AbortController();
  const wait = createWait(ending);
  let code: number | null = null;
  let isScreen = false;
  let isRequested = false;
  const endInTime = (): void => {
    setTimeout(() => {
      if (isScreen) return;
      if (wait.isOver()) host.exit(code ?? undefined);
      // What the command does with the result, such as printing it, has its time again.
      void wait.untilOver().then(endInTime);
    }, exitTimeoutMs).unref();
  };
  const end = (name: (typeof names)[number]): number => {
    // The screen is closed first; then its end says why it waits.
    if (!isScreen) wait.announce();
    if (code !== null) return code;
    code = 128 + constants.signals[name];
    controller.abort();
    endInTime();
    return code;
  };
  let children = 0;
  let receiver: ((name: NodeJS.Signals) => void) | null = null;
  // The loss of a terminal shows up in several ways. Once it was passed to another program, later
  // signs of it are ignored, even after that program has ended.
  let wasHandedOn = false;
  const hangUp = (): void => {
    if (receiver !== null) {
      wasHandedOn = true;
      receiver('SIGHUP');
    } else if (!wasHandedOn) end('SIGHUP');
  };
  for (const name of names) {
    host.on(name, () => {
      if (name === 'SIGHUP') return hangUp();
      if (receiver !== null) return receiver(name);
      if (fromKeys.includes(name) && children > 0) return;
      const counts = wait.isOver() || (wait.isKnown() && requests.includes(name));
      const isRepeated = isRequested && counts;
      const exit = end(name);
      if (isRepeated) host.exit(exit);
      isRequested = true;
    });
  }
  // Ink listens on the other name of SIGABRT, and on what a limit on files sends besides the error
  // of the write: alone there, it would end the process.
  for (const name of ['SIGIOT', 'SIGXFSZ'] as const) host.on(name, () => {});
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
  const handOver = (receive: (name: NodeJS.Signals) => void): (() => void) => {
    wasHandedOver = true;
    receiver = receive;
    return () => {
      receiver = null;
    };
  };
  return {
    signal: controller.signal,
    exitCode: () => code,
    leaveTime,
    isScreen: () => isScreen,
    untilSafe: () => {
      // The end was requested with a key, or is the end of the work.
      if (!wait.isOver()) isRequested = true;
      return wait.untilOver();
    },
    exit: (exit) => {
      if (wait.isOver()) host.exit(exit);
      void wait.untilOver().then(() => host.exit(exit));
    },
    leaveToChild,
    handOver,
    wasHandedOver: () => wasHandedOver,
    hangUp,
  };
}

/** The wait for critical work, which is announced once. */
function createWait({criticalWork, sayThatItWaits}: Ending) {
  let isSaid = false;
  let isKnown = false;
  const isOver = (): boolean => criticalWork.pending() === null;
  const announce = (): void => {
    if (isOver() || isSaid) return;
    isSaid = true;
    sayThatItWaits(() => {
      setTimeout(() => {
        isKnown = true;
      }, readingMs).unref();
    });
  };
  const untilOver = async (): Promise<void> => {
    for (let work = criticalWork.pending(); work !== null; work = criticalWork.pending()) {
      announce();
      await work;
    }
  };
  return {isOver, isKnown: () => isKnown, announce, untilOver};
}
