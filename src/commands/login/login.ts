import type {LoginAttempt} from '../../app/login/login-attempt.ts';
import {startLogin} from '../../app/login/start-login.ts';
import type {StoredSession} from '../../app/ports/storage-ports.ts';
import {exitCode, exitCodeOf} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {memoScope} from '../../domain/login/session.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {askForSetup} from '../shared/ask-for-setup.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {eachLine} from '../shared/each-line.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {printLoginSteps} from './print-login-steps.ts';

export interface LoginCommandOptions {
  readonly browser: boolean;
  readonly chooseAccount?: boolean;
}

/**
 * `kakao-tui login`: prints the address on stdout as a line of its own, then waits for the callback
 * or for a line pasted on stdin, whichever comes first.
 */
export async function runLogin(
  context: CommandContext,
  options: LoginCommandOptions,
): Promise<number> {
  const ports = await askForSetup(context);
  if (context.signal.aborted) return reportFailure(context, {kind: 'login-cancelled'});
  const started = await startLogin(ports, {
    language: context.language,
    openBrowser: options.browser,
    chooseAccount: options.chooseAccount ?? false,
  });
  if (!started.ok) return reportFailure(context, started.failure);
  return finishLogin(context, started.value);
}

async function finishLogin(context: CommandContext, attempt: LoginAttempt): Promise<number> {
  printLoginSteps(context, attempt);
  const cancel = (): void => attempt.cancel({kind: 'login-cancelled'});
  context.signal.addEventListener('abort', cancel);
  if (context.signal.aborted) cancel();
  const pastes = takePastes(context, attempt);
  const outcome = await attempt.outcome;
  pastes.stop();
  if (outcome.ok) return welcome(context, outcome.value);
  const {failure} = outcome;
  return pastes.isSaid(failure) ? exitCodeOf(failure) : reportFailure(context, failure);
}

/**
 * Offers every line of stdin to the login and says why one is not taken. When stdin ends and no
 * callback can come either, nothing can bring the code any more, and the login ends.
 */
function takePastes(context: CommandContext, attempt: LoginAttempt) {
  let said: Failure | null = null;
  let isTaken = false;
  const line = (text: string): void => {
    const refused = attempt.paste(text);
    if (refused === null) isTaken = true;
    else if (!isBlank(refused)) {
      said = refused;
      reportFailure(context, refused);
    }
  };
  const end = (): void => {
    if (isTaken || attempt.listening.kind === 'listening') return;
    attempt.cancel(said ?? {kind: 'paste-refused', problem: 'empty'});
  };
  const stop = eachLine(context.stdin, {line, end});
  return {stop, isSaid: (failure: Failure) => failure === said};
}

function isBlank(refused: Failure): boolean {
  return refused.kind === 'paste-refused' && refused.problem === 'empty';
}

function welcome(context: CommandContext, {tokens, account}: StoredSession): number {
  const name = sanitizeLine(account?.nickname ?? account?.id ?? '');
  context.say({
    ko: `로그인했습니다${name === '' ? '' : `: ${name}`}.`,
    en: `Logged in${name === '' ? '' : `: ${name}`}.`,
  });
  if (tokens.scopes.includes(memoScope)) return exitCode.done;
  return reportFailure(context, {kind: 'consent-missing', scopes: [memoScope]});
}
