import type {State} from '../state/state.ts';
import type {Update} from './updates.ts';

export interface LoginRequest {
  readonly openBrowser: boolean;
  readonly chooseAccount?: boolean;
  /** Asked for the consent to messages: what waits for it goes out afterwards. */
  readonly forConsent?: boolean;
}

/** Shows the login screen and begins an authorization request; one under way is ended. */
export function requestLogin(
  state: State,
  {openBrowser, chooseAccount = false, forConsent = false}: LoginRequest,
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
    },
    {type: 'start-login', openBrowser, chooseAccount, forConsent, language},
  ];
}
