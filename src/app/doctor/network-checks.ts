import {type Finding, note, ok, problem} from '../../domain/doctor/finding.ts';
import type {ProbeResponse} from '../ports/probe-ports.ts';
import {attempt, check} from './check.ts';
import type {KakaoView} from './views.ts';

type Kakao = Pick<KakaoView, 'kakao'>;

const origin = check({
  measure: ({kakao}: Kakao) => kakao.origins,
  judge: ({auth, api, areOfficial}) =>
    areOfficial ? [] : note('origin', {kind: 'other-kakao', auth, api}),
});

const usedProxy = ({kakao}: Kakao) => attempt(() => kakao.proxyOf(kakao.origins.auth));

const proxy = check({
  measure: usedProxy,
  judge: (used) =>
    used.ok
      ? ok('proxy', {kind: 'proxy', ...used.value})
      : problem('proxy', 5, {kind: 'failure', failure: used.failure}),
});

/** Checks whether both of Kakao's origins respond, how fast, and how far the clocks differ. */
const network = check({
  measure: async (view: KakaoView) => {
    if (!usedProxy(view).ok) return [];
    const {auth, api} = view.kakao.origins;
    return Promise.all([
      reach(view, new URL(paths.auth, auth)),
      reach(view, new URL(paths.api, api)),
    ]);
  },
  judge: (reached) => {
    const offset = reached.map(clockOffset).find((one) => one !== null) ?? null;
    return [...reached.map(reachFinding), ...(offset === null ? [] : [clockFinding(offset)])];
  },
});

/**
 * Endpoints that respond without a login: the first is public, the second rejects the request,
 * which is proof enough that it is reachable.
 */
const paths = {auth: '/.well-known/openid-configuration', api: '/v1/user/access_token_info'};

interface Reached {
  readonly origin: string;
  readonly answer: ProbeResponse;
  /** The local time at which the response arrived. */
  readonly now: number;
}

async function reach({clock, kakao, signal}: KakaoView, url: URL): Promise<Reached> {
  const answer = await kakao.get(url, signal);
  return {origin: url.origin, answer, now: clock.now()};
}

function reachFinding({origin, answer}: Reached): Finding {
  if (answer.kind === 'broken') {
    return problem('network', 5, {kind: 'unreachable', origin, failure: answer.failure});
  }
  const {status, lookup, connect, answer: waited} = answer;
  const fact = {kind: 'reachable', origin, status, lookup, connect, answer: waited} as const;
  return status >= 500 ? problem('network', 5, fact) : ok('network', fact);
}

/** How far (ms) the local clock is ahead of Kakao's; null when Kakao's time is unknown. */
function clockOffset({answer, now}: Reached): number | null {
  return answer.kind === 'answered' && answer.date !== null ? now - answer.date : null;
}

const minuteMs = 60_000;

function clockFinding(offset: number): Finding {
  const fact = {kind: 'clock', offset} as const;
  if (Math.abs(offset) > 5 * minuteMs) return problem('clock', 1, fact);
  return (Math.abs(offset) > minuteMs ? note : ok)('clock', fact);
}

export const networkChecks = [origin, proxy, network];
