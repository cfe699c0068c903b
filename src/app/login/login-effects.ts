import type {Effect} from '../events/effect.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import {publicSession} from '../state/public-session.ts';
import type {AwaitedCode} from '../state/state.ts';
import type {LoginAttempt} from './login-attempt.ts';
import {startLogin} from './start-login.ts';

type LoginEffect =
  | 'start-login'
  | 'submit-code'
  | 'agree-in-demo'
  | 'open-login-page'
  | 'cancel-login';

/**
 * Effects of the login. At most one authorization request is pending; a new one cancels the
 * previous one.
 */
export function loginEffects(context: EffectContext): EffectRunners<LoginEffect> {
  const {ports, dispatch} = context;
  const login = createLogin(context);
  const paste = (text: string): void => {
    const refusal = login.current()?.paste(text) ?? null;
    if (refusal !== null) dispatch({type: 'code-refused', failure: refusal});
  };
  return {
    'start-login': login.start,
    'submit-code': ({text}) => paste(text),
    'agree-in-demo': async () => {
      const asked = login.current();
      if (asked !== null && ports.demo !== null) paste(await ports.demo.agree(asked.url));
    },
    'open-login-page': async () => {
      const attempt = login.current();
      if (attempt === null || (await attempt.openPage()) === 'opened') return;
      dispatch({type: 'notice-raised', notice: {kind: 'browser-not-opened'}});
    },
    'cancel-login': login.cancel,
  };
}

type StartLogin = Extract<Effect, {type: 'start-login'}>;

interface Login {
  start(options: StartLogin): Promise<void>;
  current(): LoginAttempt | null;
  cancel(): void;
}

/** Cancels a start, instead of showing it, when a newer one began while it opened the browser. */
function createLogin(context: EffectContext): Login {
  const {ports, dispatch} = context;
  let attempt: LoginAttempt | null = null;
  let latest = 0;
  // Starts run one after the other, because both would listen on the same port.
  let starting = Promise.resolve();
  const cancel = (): void => {
    latest += 1;
    attempt?.cancel({kind: 'login-cancelled'});
    attempt = null;
  };
  const startAs = async (turn: number, {type: _, ...options}: StartLogin): Promise<void> => {
    if (turn !== latest) return;
    const started = await startLogin(ports, options);
    if (turn !== latest) {
      if (started.ok) started.value.cancel({kind: 'login-cancelled'});
    } else if (started.ok) {
      attempt = started.value;
      follow(context, started.value, () => attempt);
    } else dispatch({type: 'login-failed', failure: started.failure});
  };
  const start = (options: StartLogin): Promise<void> => {
    cancel();
    const turn = latest;
    const begun = starting.then(() => startAs(turn, options));
    starting = begun.catch(() => {});
    return begun;
  };
  return {start, current: () => attempt, cancel};
}

/** Reports the progress of an attempt while it is the current one. */
function follow(
  {dispatch, awaitAtEnd}: EffectContext,
  attempt: LoginAttempt,
  current: () => LoginAttempt | null,
): void {
  dispatch({type: 'login-started', awaited: awaitedCode(attempt)});
  attempt.onExchange(() => {
    // The code is used up, so its tokens must be stored.
    awaitAtEnd(attempt.outcome);
    dispatch({type: 'code-exchanging'});
  });
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
