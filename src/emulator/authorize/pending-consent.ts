import type {BrowserSession} from './browser-session.ts';

/** A valid authorization request. */
export interface AuthorizationRequest {
  readonly redirectUri: string;
  /** The items in `scope`; empty if the parameter was absent. */
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly prompts: ReadonlySet<string>;
  readonly nonce: string | null;
  readonly codeChallenge: string | null;
}

/** A consent page that waits for the user. */
export interface PendingConsent {
  readonly request: AuthorizationRequest;
  /** Who sees the page. */
  readonly session: BrowserSession;
  /** The items that the page requests. */
  readonly asked: readonly string[];
  readonly expiresAt: number;
}

export type ConsentTickets = Map<string, PendingConsent>;
