/** The options of `kakao-tui emulator`, as they are typed. */
export interface EmulatorFlags {
  readonly port?: number;
  readonly apiPort?: number;
  readonly restApiKey?: string;
  /** `false`: `--no-client-secret`. */
  readonly clientSecret?: string | false;
  readonly redirectUri?: readonly string[];
  readonly logoutRedirectUri?: readonly string[];
  readonly webDomain?: readonly string[];
  readonly scopes?: readonly string[];
  readonly person?: readonly string[];
  readonly joined?: readonly string[];
  readonly friends?: readonly (readonly string[])[];
  /** Milliseconds. */
  readonly friendCache?: number;
  readonly refuses?: readonly string[];
  readonly quotaPair?: number;
  /** Milliseconds, as the next one. */
  readonly accessLifetime?: number;
  readonly refreshLifetime?: number;
  readonly quotaDay?: number;
  readonly loginOff?: boolean;
  readonly over200?: 'cut' | 'refuse';
  readonly links?: 'drop' | 'replace';
  readonly acceptMissingRedirectUri?: boolean;
  readonly nullUserId?: boolean;
  readonly state?: string;
  /** Milliseconds. */
  readonly latency?: number;
  readonly fail?: readonly EmulatorFailure[];
  readonly log?: boolean;
  readonly json?: boolean;
  readonly env?: boolean;
}

/** A value of `--fail`. */
export interface EmulatorFailure {
  readonly path: string;
  readonly status: number;
  readonly code?: string;
  readonly times?: number;
}
