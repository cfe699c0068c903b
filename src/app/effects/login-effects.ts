import type {LoginAttempt} from '../operations/login-attempt.ts';
import {startLogin} from '../operations/start-login.ts';
import {type EffectContext, type EffectRunners, publicSession} from '../run-effect.ts';
import type {AwaitedCode} from '../state.ts';

type LoginEffect =
  | 'start-login'
  | 'submit-code'
  | 'agree-in-demo'
  | 'open-login-page'
  | 'cancel-login';

/** At most one authorization request is waited for; a new one ends the one before. */
export function loginEffects(context: EffectContext): EffectRunners<LoginEffect> {
  const {ports, dispatch} = context;
  let attempt: LoginAttempt | null = null;
  const cancel = (): void => {
    attempt?.cancel({kind: 'login-cancelled'});
    attempt = null;
  };
  const paste = (text: string): void => {
    const refusal = attempt?.paste(text) ?? null;
    if (refusal !== null) dispatch({type: 'code-refused', failure: refusal});
  };
  const openPage = async (): Promise<void> => {
    if (attempt === null) return;
    const opened = await ports.login.openBrowser(attempt.url);
    if (opened === 'opened') return;
    dispatch({type: 'notice-raised', notice: {kind: 'browser-not-opened'}});
  };
  return {
    'start-login': async ({openBrowser, chooseAccount, language}) => {
      cancel();
      const started = await startLogin(ports, {language, openBrowser, chooseAccount});
      if (!started.ok) return dispatch({type: 'login-failed', failure: started.failure});
      attempt = started.value;
      follow(context, attempt, () => attempt);
    },
    'submit-code': ({text}) => paste(text),
    'agree-in-demo': async () => {
      const asked = attempt;
      if (asked !== null && ports.demo !== null) paste(await ports.demo.agree(asked.url));
    },
    'open-login-page': openPage,
    'cancel-login': cancel,
  };
}

/** Reports on one attempt as long as it is the current one. */
function follow(
  {dispatch}: EffectContext,
  attempt: LoginAttempt,
  current: () => LoginAttempt | null,
): void {
  dispatch({type: 'login-started', awaited: awaitedCode(attempt)});
  attempt.onExchange(() => dispatch({type: 'code-exchanging'}));
  void attempt.outcome.then((outcome) => {
    if (current() !== attempt) return;
    if (!outcome.ok) return dispatch({type: 'login-failed', failure: outcome.failure});
    const session = publicSession(outcome.value);
    if (session !== null) dispatch({type: 'login-succeeded', session});
  });
}

function awaitedCode(attempt: LoginAttempt): AwaitedCode {
  const {url, redirectUri, expiresAt, browser, listening} = attempt;
  const pasteOnly = listening.kind === 'paste-only' ? listening.reason : null;
  return {url, redirectUri, expiresAt, browser, pasteOnly};
}
