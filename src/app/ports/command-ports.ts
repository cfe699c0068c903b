/** A program to start without a shell. */
export interface GivenCommand {
  readonly argv: readonly string[];
  readonly folder: string;
  /** Longest time (ms) it may take. */
  readonly timeout: number;
  /** Ends it early when aborted. */
  readonly signal: AbortSignal;
}

/** How a program ended, with what it printed. */
export type CommandEnd =
  /** `code` is null when a signal ended it, which `signal` names. */
  | {
      readonly kind: 'ended';
      readonly code: number | null;
      readonly signal: string | null;
      readonly stdout: Uint8Array;
      /** The end of it, as text. */
      readonly stderr: string;
    }
  /** `detail`: the system's code, such as ENOENT. */
  | {readonly kind: 'not-started'; readonly detail: string}
  | {readonly kind: 'timed-out'}
  | {readonly kind: 'stopped'}
  | {readonly kind: 'too-much'};

/** Runs a program to its end. Its environment has none of our secrets; its stdin is empty. */
export type CommandRunner = (command: GivenCommand) => Promise<CommandEnd>;
