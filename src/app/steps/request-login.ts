import type {State} from '../state/state.ts';
import type {Update} from './updates.ts';

export interface LoginRequest {
  readonly openBrowser: boolean;
  readonly chooseAccount?: boolean;
  /** The login asks for the message consent: memos that wait for it are sent afterwards. */
  readonly forConsent?: boolean;
  /** What to ask consent for beside messages. */
  readonly scopes?: readonly string[];
}

/** Shows the login screen and starts an authorization request; a pending one is canceled. */
export function requestLogin(
  state: State,
  {openBrowser, chooseAccount = false, forConsent = false, scopes}: LoginRequest,
): Update {
  const {language} = state;
  return [
    {
      ...state,
      screen: 'login',
      overlay: null,
      notice: null,
      login: {kind: 'starting'},
      asksConsent: forConsent,
      asksScopes: scopes ?? [],
    },
    {
      type: 'start-login',
      openBrowser,
      chooseAccount,
      forConsent,
      language,
      ...(scopes === undefined ? {} : {scopes}),
    },
  ];
}
