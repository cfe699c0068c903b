import {type Finding, note, problem} from '../../domain/doctor/finding.ts';
import type {DiagnosisPorts} from '../ports/diagnosis-ports.ts';
import {attempt, type Check} from './check.ts';
import {checks} from './checks.ts';
import type {KakaoView, NearView} from './views.ts';

export interface DiagnosisRequest {
  /** Whether the terminal may be queried. */
  readonly askTerminal: boolean;
  readonly signal: AbortSignal;
}

/**
 * Runs every check, local ones first, and yields each finding as soon as it is known. Offline, the
 * run takes no longer than one connection timeout, because all requests to Kakao start together.
 */
export async function* diagnose(
  ports: DiagnosisPorts,
  {askTerminal, signal}: DiagnosisRequest,
): AsyncGenerator<Finding> {
  const terminal = await ports.terminal(askTerminal);
  const view: NearView = {...ports, terminal, before: ports.paths()};
  let isFit = true;
  for await (const finding of inTurn(checks.near, view)) {
    if (finding.id === 'database' && finding.level === 'problem') isFit = false;
    yield finding;
  }
  // A damaged database is not opened for writing: that could make it worse.
  const opened = isFit ? attempt(ports.open) : null;
  if (opened !== null) yield* inTurn(checks.opened, {...view, opened});
  // Without the database neither the app's key nor the login is known.
  const parts = opened?.ok ? opened.value : null;
  if (parts === null) yield note('login', {kind: 'login-unopened'});
  const kakao = attempt(ports.kakao);
  if (!kakao.ok) return yield problem('origin', 1, {kind: 'failure', failure: kakao.failure});
  const kakaoView: KakaoView = {clock: ports.clock, kakao: kakao.value, signal};
  yield* inOrder([
    ...checks.network.map((check) => check(kakaoView)),
    ...(parts === null ? [] : checks.account.map((check) => check({...kakaoView, parts}))),
  ]);
}

async function* inTurn<View>(checks: readonly Check<View>[], view: View): AsyncGenerator<Finding> {
  for (const check of checks) yield* await check(view);
}

/** Yields the findings of checks that run concurrently, in the order of the checks. */
async function* inOrder(begun: readonly Promise<readonly Finding[]>[]): AsyncGenerator<Finding> {
  // Each promise is awaited below: an early rejection must not count as unhandled until then.
  for (const findings of begun) findings.catch(() => {});
  for (const findings of begun) yield* await findings;
}
