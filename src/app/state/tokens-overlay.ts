import type {KeptPlaces, RefreshEntry} from '../ports/refresh-ports.ts';

/** What the page of the tokens shows besides the login. */
export interface TokenFacts {
  /** The newest first. */
  readonly refreshes: readonly RefreshEntry[];
  /** Messages sent on this day of Korea. */
  readonly sentToday: number;
  readonly places: KeptPlaces;
}

export type TokensPageEvent = {type: 'token-facts-read'; facts: TokenFacts};

export type TokensPageEffect = {type: 'read-token-facts'};

/** Asked before it is done; Esc leads back to where it was asked. */
export interface AccountQuestion {
  readonly kind: 'confirm';
  readonly question: 'log-out' | 'unlink' | 'switch-account';
  readonly from: {readonly kind: 'tokens'} | null;
}
