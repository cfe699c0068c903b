/** The service of the person's own account that keeps the daemon running. */
export interface UserService {
  /** Null: this system has neither systemd nor launchd. */
  readonly kind: 'systemd' | 'launchd' | null;
  /** The file that tells the system what to run. */
  readonly path: string;
  /** What stands in it. */
  readonly text: string;
  /** Whether the program runs as root, for whom no service is installed. */
  readonly isRoot: boolean;
  /** Writes the file, and has the daemon started now and at each login. */
  install(): Promise<ServiceResult>;
  /** Stops it and removes the file; nothing to do is no failure. */
  uninstall(): Promise<ServiceResult>;
  read(): Promise<{readonly isInstalled: boolean; readonly isRunning: boolean}>;
}

/** What the system said when it did not do as it was asked. */
export type ServiceResult = {readonly ok: true} | {readonly ok: false; readonly detail: string};
