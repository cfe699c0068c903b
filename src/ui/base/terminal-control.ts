import type {ScreenPort} from '../../app/ports/editor-ports.ts';

/** The operations of keys on the terminal itself. */
export interface TerminalControl {
  /** Redraws the entire screen after another program has written on it. */
  redraw: () => void;
  /** Hands the terminal to the shell until the job is continued. */
  suspend: () => void;
  /** Restores autowrap while another program uses the terminal (`AutowrapControl.pause`). */
  lendRows: AutowrapControl['pause'];
  /** Lends the entire terminal, and takes it back when the other program has ended. */
  lend: ScreenPort['lend'];
}

const autowrap = {off: '\u001B[?7l', on: '\u001B[?7h'};

/** Controls autowrap, which is off while the app draws. */
export interface AutowrapControl {
  /** Restores autowrap for another program until it has ended. */
  pause<Result>(use: () => Promise<Result>): Promise<Result>;
  /** Restores autowrap permanently. */
  end(): void;
}

/**
 * Prevents rows from wrapping (DECAWM off): terminals disagree on the width of some emoji, and one
 * that is drawn wider than counted would push the rest of the screen down. Autowrap is restored
 * when the process exits, at the latest.
 */
export function disableAutowrap(): AutowrapControl {
  let isEnded = false;
  const end = (): void => {
    isEnded = true;
    process.off('exit', end);
    process.stdout.write(autowrap.on);
  };
  process.stdout.write(autowrap.off);
  process.on('exit', end);
  const pause = async <Result>(use: () => Promise<Result>): Promise<Result> => {
    process.stdout.write(autowrap.on);
    try {
      return await use();
    } finally {
      if (!isEnded) process.stdout.write(autowrap.off);
    }
  };
  return {pause, end};
}

/**
 * Stops the entire job as a terminal's Ctrl+Z does, so that the shell notices even if npm or npx is
 * the parent process. Returns when the job is continued.
 */
export function stopJob(): void {
  process.kill(0, 'SIGSTOP');
}
