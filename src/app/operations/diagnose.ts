import type {Finding} from '../../domain/diagnosis.ts';
import {FailureError} from '../../domain/failure.ts';
import {failed, type Result, succeeded} from '../../domain/result.ts';
import {diagnoseConsole} from './diagnose-console.ts';
import {diagnoseLogin} from './diagnose-login.ts';
import {diagnoseMachine} from './diagnose-machine.ts';
import {diagnoseNetwork} from './diagnose-network.ts';
import {diagnoseOpened} from './diagnose-opened.ts';
import type {DiagnosisPorts} from './diagnose-ports.ts';
import {diagnoseStorage} from './diagnose-storage.ts';

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
  const opened = attempt(() => ports.open());
  const isKnownBad = stored.some(({id, level}) => id === 'database' && level === 'problem');
  yield* await diagnoseOpened(ports, {before, opened, isKnownBad});
  const kakao = attempt(() => ports.kakao());
  if (!kakao.ok) return;
  const network = diagnoseNetwork(ports.clock, kakao.value, signal);
  const parts = opened.ok ? opened.value : null;
  const settings = parts === null ? [] : diagnoseConsole(parts, kakao.value, signal);
  const login = parts === null ? [] : diagnoseLogin(parts, kakao.value);
  const later = [network, settings, login].map((findings) => Promise.resolve(findings));
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
