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
