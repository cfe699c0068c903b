import {initialState} from '../../src/app/state/initial-state.ts';
import type {State} from '../../src/app/state/state.ts';
import {draftOf} from '../../src/domain/draft/draft.ts';
import type {Session} from '../../src/domain/login/session.ts';

export const startOfTest = 1_800_000_000_000;

export const someSession: Session = {
  account: {id: '4038017295523847169', nickname: '홍길동'},
  accessTokenExpiresAt: startOfTest + 21_599_000,
  accessTokenIssuedAt: startOfTest,
  hasRefreshToken: true,
  refreshTokenExpiresAt: startOfTest + 5_183_999_000,
  refreshTokenIssuedAt: startOfTest,
  scopes: ['talk_message'],
  lastRefreshedAt: null,
};

/** The main screen of a user who is logged in, with the given changes. */
export function stateWith(change: Partial<State> = {}): State {
  const state = initialState({
    now: startOfTest,
    language: 'ko',
    terminal: {columns: 80, rows: 24, isAscii: false, distinguishesEnterKeys: false},
    demo: null,
    session: someSession,
    isSetUp: true,
  });
  return {...state, ...change};
}

export function stateWithText(text: string, change: Partial<State> = {}): State {
  return stateWith({draft: draftOf(text), ...change});
}

/**
 * Excludes the effect that saves the draft, which every change of the text requests and most tests
 * do not check.
 */
export function isNotDraftKeeping({type}: {type: string}): boolean {
  return type !== 'autosave-draft';
}
