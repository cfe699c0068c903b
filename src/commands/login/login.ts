import type {LoginAttempt} from '../../app/login/login-attempt.ts';
import {startLogin} from '../../app/login/start-login.ts';
import type {StoredSession} from '../../app/ports/storage-ports.ts';
import {exitCode, exitCodeOf} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {canSend, memoScope} from '../../domain/login/session.ts';
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
 * `kakao-tui login`: prints the address alone on stdout, then waits for the callback or for a line
 * pasted on stdin. The first of the two counts.
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
  const pastes = readPastes(context, attempt);
  const outcome = await attempt.outcome;
  pastes.stop();
  if (outcome.ok) return reportLogin(context, outcome.value);
  const {failure} = outcome;
  return pastes.isReported(failure) ? exitCodeOf(failure) : reportFailure(context, failure);
}

/**
 * Passes every line of stdin to the login and reports why one is rejected. Cancels the login when
 * stdin ends and no callback can arrive either.
 */
function readPastes(context: CommandContext, attempt: LoginAttempt) {
  let reported: Failure | null = null;
  let isAccepted = false;
  const line = (text: string): void => {
    const refused = attempt.paste(text);
    if (refused === null) isAccepted = true;
    else if (!isBlank(refused)) {
      reported = refused;
      reportFailure(context, refused);
    }
  };
  const end = (): void => {
    if (isAccepted || attempt.listening.kind === 'listening') return;
    attempt.cancel(reported ?? {kind: 'paste-refused', problem: 'empty'});
  };
  const stop = eachLine(context.stdin, {line, end});
  return {stop, isReported: (failure: Failure) => failure === reported};
}

function isBlank(refused: Failure): boolean {
  return refused.kind === 'paste-refused' && refused.problem === 'empty';
}

function reportLogin(context: CommandContext, {tokens, account}: StoredSession): number {
  const name = sanitizeLine(account?.nickname ?? account?.id ?? '');
  context.hint({
    ko: `로그인했습니다${name === '' ? '' : `: ${name}`}.`,
    en: `Logged in${name === '' ? '' : `: ${name}`}.`,
  });
  if (canSend(tokens)) return exitCode.done;
  return reportFailure(context, {kind: 'consent-missing', scopes: [memoScope]});
}
