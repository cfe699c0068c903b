/** An authorization request whose code another process exchanges. Times are ms. */
export interface PendingLogin {
  readonly state: string;
  readonly restApiKey: string;
  readonly redirectUri: string;
  /** Null without PKCE, and in a login that was used or has expired. */
  readonly codeVerifier: string | null;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly isUsed: boolean;
}

/**
 * The login addresses that were printed for another process, in the database, which only this user
 * can read. Several can wait at the same time. Same guarantees as `SessionStore`.
 */
export interface PendingLoginStore {
  /** Adds a login, and forgets those that ended more than a day before it starts. */
  add(pending: PendingLogin): void;
  /** Newest first; those that expired or were used are included, so that they can be recognized. */
  list(): readonly PendingLogin[];
  /**
   * Marks a login as used, erases its verifier, and returns it as it was; null when another process
   * was first.
   */
  take(state: string): PendingLogin | null;
  /** Makes a login that was taken usable again, because its code was not exchanged. */
  giveBack(pending: PendingLogin): void;
}
