/** What a hook of an agent needs of the machine. */
export interface AgentHookPort {
  /** This program, as it can be started from any folder; without arguments. */
  readonly program: readonly string[];
  readonly profile: string;
  readonly home: string;
  /** The value of a variable that moves the settings of an agent; null if unset or empty. */
  variable(name: string): string | null;
  /**
   * The time (ms) for which nobody has typed in the terminal of this process or of those that
   * started it; null if there is none, or if that cannot be found out.
   */
  terminalUnused(now: number): number | null;
  /** Starts this program with these words as a process that outlives this one; may fail silently. */
  startDetached(words: readonly string[]): void;
}
