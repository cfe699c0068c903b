/** An authorization request that passed every check. */
export interface AuthorizationRequest {
  readonly redirectUri: string;
  /** Items named in `scope`; empty when the parameter was absent. */
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly prompts: ReadonlySet<string>;
  readonly codeChallenge: string | null;
}

/** A consent page that was shown and waits for the person. */
export interface PendingConsent {
  readonly request: AuthorizationRequest;
  /** The items that the page asks for. */
  readonly asked: readonly string[];
  readonly expiresAt: number;
}

export type ConsentTickets = Map<string, PendingConsent>;
