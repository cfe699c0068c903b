import type {ScreenPort} from '../../app/ports/editor-ports.ts';

/** What keys may do to the terminal itself. */
export interface TerminalControl {
  /** Paints everything anew, for a screen that another program has written on. */
  redraw: () => void;
  /** Hands the terminal to the shell until the job is continued. */
  suspend: () => void;
  /** Lends the rows as they are kept while we draw on them. */
  lendRows: RowKeeping['pause'];
  /** Lends the whole terminal, which takes it back when the other program has ended. */
  lend: ScreenPort['lend'];
}

const autowrap = {off: '\u001B[?7l', on: '\u001B[?7h'};

/** The terminal's rows, kept apart while we draw on them. */
export interface RowKeeping {
  /** Gives autowrap back to another program until it has ended. */
  pause<Result>(use: () => Promise<Result>): Promise<Result>;
  /** Gives it back for good. */
  end(): void;
}

/**
 * Keeps every row on its row (DECAWM off): terminals disagree on the width of some emoji, and one
 * that is drawn wider than counted would push the rest of the screen down. Ends with the process at
 * the latest.
 */
export function keepRowsApart(): RowKeeping {
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
 * Stops the whole job as a terminal's Ctrl+Z does, so that the shell notices although npm or npx
 * stands between. Returns when the job was continued.
 */
export function stopJob(): void {
  process.kill(0, 'SIGSTOP');
}
