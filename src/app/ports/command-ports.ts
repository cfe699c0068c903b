/** A program to start without a shell. */
export interface GivenCommand {
  readonly argv: readonly string[];
  readonly folder: string;
  /** The time limit (ms). */
  readonly timeout: number;
  /** Stops the program early when aborted. */
  readonly signal: AbortSignal;
}

/** How a program ended, with its output. */
export type CommandEnd =
  /** `code` is null when a signal ended the program; `signal` names it. */
  | {
      readonly kind: 'ended';
      readonly code: number | null;
      readonly signal: string | null;
      readonly stdout: Uint8Array;
      /** The end of the error output, without lines that are not UTF-8. */
      readonly stderr: string;
    }
  /** `detail` is the system's error code, such as ENOENT. */
  | {readonly kind: 'not-started'; readonly detail: string}
  | {readonly kind: 'timed-out'}
  | {readonly kind: 'stopped'}
  | {readonly kind: 'too-much'};

/**
 * Runs a program to its end. Its environment contains none of the app's secrets; its stdin is
 * empty.
 */
export type CommandRunner = (command: GivenCommand) => Promise<CommandEnd>;
