import {constants} from 'node:os';

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

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The time (ms) for an orderly end of a command, such as storing tokens that are being received.
 */
const exitTimeoutMs = 2500;

/**
 * Listens for exit signals. The first Ctrl+C, SIGTERM or SIGHUP asks the command to end, and ends
 * the process if the command does not end in time. A second Ctrl+C or SIGTERM ends it immediately;
 * a SIGHUP never counts as a repeated request, before or after one. The screen ends in its own
 * time.
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
    process.on(name, () => {
      if (name === 'SIGHUP') return hangUp();
      if (receiver !== null) return receiver(name);
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
    leaveToChild,
    handOver,
    wasHandedOver: () => wasHandedOver,
    hangUp,
  };
}
