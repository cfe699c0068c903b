/** What keys may do to the terminal itself. */
export interface TerminalControl {
  /** Paints everything anew, for a screen that another program has written on. */
  redraw: () => void;
  /** Hands the terminal to the shell until the job is continued. */
  suspend: () => void;
}

/**
 * Stops the whole job as a terminal's Ctrl+Z does, so that the shell notices although npm or npx
 * stands between. Returns when the job was continued.
 */
export function stopJob(): void {
  process.kill(0, 'SIGSTOP');
}
