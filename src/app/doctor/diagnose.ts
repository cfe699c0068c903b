import {type Finding, note, problem} from '../../domain/doctor/finding.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Ports} from '../ports/ports.ts';
import type {Clock} from '../ports/system-ports.ts';
import {diagnoseConsole} from './console-checks.ts';
import type {DiagnosisPorts, KakaoProbes} from './diagnose-ports.ts';
import {diagnoseLogin} from './login-check.ts';
import {diagnoseMachine} from './machine-checks.ts';
import {diagnoseNetwork} from './network-checks.ts';
import {diagnoseOpened} from './opened-checks.ts';
import {diagnoseStorage} from './storage-checks.ts';

export interface DiagnosisRequest {
  /** Whether the terminal may be asked about itself. */
  readonly askTerminal: boolean;
  readonly signal: AbortSignal;
}

/**
 * Looks at everything that can be found out, nearest things first; each finding comes as soon as it
 * is known. Offline it takes as long as one connection is waited for, since Kakao is asked about
 * everything at once.
 */
export async function* diagnose(
  ports: DiagnosisPorts,
  {askTerminal, signal}: DiagnosisRequest,
): AsyncGenerator<Finding> {
  yield* diagnoseMachine(ports, await ports.terminal(askTerminal));
  const before = ports.paths();
  const stored = diagnoseStorage(ports, before);
  yield* stored;
  const isFit = !stored.some(({id, level}) => id === 'database' && level === 'problem');
  // What is damaged already is not written into: that could make it worse.
  const opened = isFit ? attempt(() => ports.open()) : null;
  if (opened !== null) yield* await diagnoseOpened(ports, before, opened);
  const parts = opened?.ok === true ? opened.value : null;
  if (parts === null) yield note('login', {kind: 'login-unopened'});
  const kakao = attempt(() => ports.kakao());
  if (kakao.ok) yield* diagnoseKakao({clock: ports.clock, parts, kakao: kakao.value, signal});
  else yield problem('origin', 1, {kind: 'failure', failure: kakao.failure});
}

interface KakaoView {
  readonly clock: Clock;
  /** Null: without the database neither the app's key nor the login is known. */
  readonly parts: Ports | null;
  readonly kakao: KakaoProbes;
  readonly signal: AbortSignal;
}

/** Everything that is asked of Kakao, at once. */
async function* diagnoseKakao({clock, parts, kakao, signal}: KakaoView): AsyncGenerator<Finding> {
  const later = [
    diagnoseNetwork(clock, kakao, signal),
    ...(parts === null ? [] : [diagnoseConsole(parts, kakao, signal), diagnoseLogin(parts, kakao)]),
  ];
  // Each is awaited below: one that fails early must not count as unhandled until then.
  for (const findings of later) findings.catch(() => {});
  for (const findings of later) yield* await findings;
}

function attempt<T>(action: () => T): Result<T> {
  try {
    return succeeded(action());
  } catch (error) {
    if (error instanceof FailureError) return failed(error.failure);
    throw error;
  }
}
