/** What keys may do to the terminal itself. */
export interface TerminalControl {
  /** Paints everything anew, for a screen that another program has written on. */
  redraw: () => void;
  /** Hands the terminal to the shell until the job is continued. */
  suspend: () => void;
}

const autowrap = {off: '\u001B[?7l', on: '\u001B[?7h'};

/**
 * Keeps every row on its row (DECAWM off): terminals disagree on the width of some emoji, and one
 * that is drawn wider than counted would push the rest of the screen down. Returns the way back,
 * which is also taken when the process ends.
 */
export function keepRowsApart(): () => void {
  const giveBack = (): void => {
    process.off('exit', giveBack);
    process.stdout.write(autowrap.on);
  };
  process.stdout.write(autowrap.off);
  process.on('exit', giveBack);
  return giveBack;
}

/**
 * Stops the whole job as a terminal's Ctrl+Z does, so that the shell notices although npm or npx
 * stands between. Returns when the job was continued.
 */
export function stopJob(): void {
  process.stdout.write(autowrap.on);
  process.kill(0, 'SIGSTOP');
  process.stdout.write(autowrap.off);
}
