import type {LoginAttempt} from '../../app/login/login-attempt.ts';
import {startLogin} from '../../app/login/start-login.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {failed} from '../../domain/failure/result.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {askForSetup} from '../questions/ask-for-setup.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {eachLine} from '../shared/each-line.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {printLoginSteps} from './print-login-steps.ts';
import {runCode, runPrintUrl} from './printed-login.ts';
import {type FinishedLogin, reportLogin} from './report-login.ts';

export interface LoginCommandOptions {
  readonly browser: boolean;
  readonly pkce: boolean;
  readonly chooseAccount?: boolean;
  readonly printUrl?: boolean;
  readonly code?: string;
  /** A consent item to ask for beside the message consent. */
  readonly scope?: string;
  readonly json?: boolean;
}

/**
 * `kakao-tui login`: prints the address alone on stdout, then waits for the callback or for an
 * address pasted on stdin. The first of the two counts. `--print-url` and `--code` divide the same
 * between two processes.
 */
export async function runLogin(
  context: CommandContext,
  options: LoginCommandOptions,
): Promise<number> {
  const {browser: openBrowser, chooseAccount = false, pkce, json = false, code, scope} = options;
  const scopes = scope === undefined ? [] : [scope];
  if (options.printUrl) return runPrintUrl(context, {chooseAccount, pkce, scopes, json});
  if (code !== undefined) return runCode(context, code, {pkce, json});
  const ports = await askForSetup(context);
  const previous = ports.sessions.read()?.account ?? null;
  const report = (end: Pick<FinishedLogin, 'outcome' | 'reported'>) =>
    reportLogin(context, {...end, previous, json, scopes});
  if (context.signal.aborted) return report({outcome: failed({kind: 'login-cancelled'})});
  const {language} = context;
  const started = await startLogin(ports, {language, openBrowser, chooseAccount, pkce, scopes});
  if (!started.ok) return report({outcome: started});
  printLoginSteps(context, started.value, {json});
  return report(await finishLogin(context, started.value));
}

async function finishLogin(context: CommandContext, attempt: LoginAttempt) {
  const cancel = (): void => attempt.cancel({kind: 'login-cancelled'});
  context.signal.addEventListener('abort', cancel);
  if (context.signal.aborted) cancel();
  const pastes = readPastes(context, attempt);
  const outcome = await attempt.outcome;
  pastes.stop();
  return {outcome, reported: pastes.reported()};
}

/**
 * Passes every line of stdin to the login and reports why a paste is rejected. Cancels the login
 * when stdin ends and no callback can arrive either.
 */
function readPastes(context: CommandContext, attempt: LoginAttempt) {
  let reported: Failure | null = null;
  let isAccepted = false;
  let isWaiting = false;
  const read = (line: string | null): void => {
    const pasted = attempt.pasteLine(line);
    isAccepted ||= pasted.kind === 'accepted';
    if (pasted.kind === 'waiting' && !isWaiting) {
      context.say(pasted.hasCode ? codeSoFar : addressSoFar);
    }
    isWaiting = pasted.kind === 'waiting';
    if (pasted.kind !== 'refused' || isBlank(pasted.failure)) return;
    reported = pasted.failure;
    reportFailure(context, pasted.failure);
  };
  const end = (): void => {
    if (isWaiting) read(null);
    if (isAccepted || attempt.listening.kind === 'listening') return;
    attempt.cancel(reported ?? {kind: 'paste-refused', problem: 'empty'});
  };
  const stop = eachLine(context.stdin, {line: read, end});
  return {stop, reported: () => reported};
}

const codeSoFar: Phrase = {
  ko: '코드를 읽었습니다. 다음 줄로 이어지지 않으면 빈 줄에서 Enter를 누르세요.',
  en: 'Code received. If it does not continue on the next line, press Enter on an empty line.',
};

const addressSoFar: Phrase = {
  ko: '여기까지 읽었습니다. 이어지는 줄을 붙여 넣거나, 끝이면 빈 줄에서 Enter를 누르세요.',
  en: 'Received so far. Paste the next lines, or press Enter on an empty line if this is all.',
};

function isBlank(refused: Failure): boolean {
  return refused.kind === 'paste-refused' && refused.problem === 'empty';
}
