/** The user service that keeps the daemon running. */
export interface UserService {
  /** Null when this system has neither systemd nor launchd. */
  readonly kind: 'systemd' | 'launchd' | null;
  /** The path of the service file. */
  readonly path: string;
  /** The content of the service file. */
  readonly text: string;
  /** Whether the program runs as root, for which no service is installed. */
  readonly isRoot: boolean;
  /** The names of set variables that the daemon would use but does not get, because of secrets. */
  readonly withheld: readonly string[];
  /** Writes the file and makes the system start the daemon now and at each login. */
  install(): Promise<ServiceResult>;
  /** Stops the daemon and removes the file; succeeds if there is nothing to do. */
  uninstall(): Promise<ServiceResult>;
  read(): Promise<{readonly isInstalled: boolean; readonly isRunning: boolean}>;
}

/** The result of a request to the system; `detail` is its error message. */
export type ServiceResult = {readonly ok: true} | {readonly ok: false; readonly detail: string};

/** What a hook of an agent needs of the machine. */
export interface AgentHookPort {
  /** This program, as it can be started from any folder; without arguments. */
  readonly program: readonly string[];
  readonly profile: string;
  readonly home: string;
  /** The value of a variable that moves the settings of an agent; null if unset or empty. */
  variable(name: string): string | null;
  /**
   * The time (ms) since something was typed in the terminal of this process or of those that
   * started it; null if there is none, or if that cannot be found out.
   */
  terminalUnused(now: number): number | null;
  /** Starts this program with these words as a process that outlives this one; may fail silently. */
  startDetached(words: readonly string[]): void;
}
