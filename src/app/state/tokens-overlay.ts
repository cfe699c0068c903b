import type {RefreshEntry, StoragePaths} from '../ports/refresh-ports.ts';

/** The facts that the tokens page shows in addition to the login. */
export interface TokenFacts {
  /** Newest first. */
  readonly refreshes: readonly RefreshEntry[];
  /** The messages sent today, Korean time. */
  readonly sentToday: number;
  readonly places: StoragePaths;
}

export type TokensPageEvent = {type: 'token-facts-read'; facts: TokenFacts};

export type TokensPageEffect = {type: 'read-token-facts'};

/** A confirmation before an account action; Esc returns to where it was asked. */
export interface AccountQuestion {
  readonly kind: 'confirm';
  readonly question: 'log-out' | 'unlink' | 'switch-account';
  readonly from: {readonly kind: 'tokens'} | null;
}
