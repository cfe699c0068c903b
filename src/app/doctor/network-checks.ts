import type {ProbeAnswer} from '../../domain/doctor/diagnosis-kakao-facts.ts';
import {type Finding, note, ok, problem} from '../../domain/doctor/finding.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import type {Clock} from '../ports/system-ports.ts';
import type {KakaoProbes} from './diagnose-ports.ts';

/** Answered without a login: the one publicly, the other by a refusal, which shows as much. */
const paths = {auth: '/.well-known/openid-configuration', api: '/v1/user/access_token_info'};

/** The proxy, whether both of Kakao's origins answer and how fast, and the clock beside Kakao's. */
export async function diagnoseNetwork(
  clock: Clock,
  kakao: KakaoProbes,
  signal: AbortSignal,
): Promise<Finding[]> {
  const {auth, api, areOfficial} = kakao.origins;
  const proxy = proxyFinding(kakao, auth);
  const other = note('origin', {kind: 'other-kakao', auth, api});
  const before = [...(areOfficial ? [] : [other]), proxy];
  if (proxy.level === 'problem') return before;
  const probes = await Promise.all([
    probe(clock, kakao, {url: new URL(paths.auth, auth), signal}),
    probe(clock, kakao, {url: new URL(paths.api, api), signal}),
  ]);
  const offset = probes.find((one) => one.offset !== null)?.offset ?? null;
  const reached = probes.map((one) => one.finding);
  return [...before, ...reached, ...(offset === null ? [] : [clockFinding(offset)])];
}

function proxyFinding(kakao: KakaoProbes, origin: string): Finding {
  try {
    return ok('proxy', {kind: 'proxy', ...kakao.proxyOf(origin)});
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return problem('proxy', 5, {kind: 'failure', failure: error.failure});
  }
}

interface Probe {
  readonly finding: Finding;
  /** How far (ms) our clock is ahead of Kakao's; null when Kakao's is not known. */
  readonly offset: number | null;
}

async function probe(
  clock: Clock,
  kakao: KakaoProbes,
  {url, signal}: {url: URL; signal: AbortSignal},
): Promise<Probe> {
  const answer = await kakao.get(url, signal);
  const offset =
    answer.kind === 'answered' && answer.date !== null ? clock.now() - answer.date : null;
  return {finding: reachFinding(url.origin, answer), offset};
}

function reachFinding(origin: string, answer: ProbeAnswer): Finding {
  if (answer.kind === 'broken') {
    return problem('network', 5, {kind: 'unreachable', origin, failure: answer.failure});
  }
  const {status, lookup, connect, answer: waited} = answer;
  const fact = {kind: 'reachable', origin, status, lookup, connect, answer: waited} as const;
  return status >= 500 ? problem('network', 5, fact) : ok('network', fact);
}

const minute = 60_000;

function clockFinding(offset: number): Finding {
  const fact = {kind: 'clock', offset} as const;
  if (Math.abs(offset) > 5 * minute) return problem('clock', 1, fact);
  return (Math.abs(offset) > minute ? note : ok)('clock', fact);
}
