import type {ProxyFacts} from '../../domain/doctor/facts.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import {ConnectFailure} from '../http/connect-failure.ts';
import {chooseProxy, proxySetting} from '../http/proxy-choice.ts';

/**
 * Returns the proxy for requests to `origin`, without its credentials. Throws `FailureError`
 * (network, proxy) for an invalid address.
 */
export function probeProxy(origin: string, env: Environment): ProxyFacts {
  const target = new URL(origin);
  const proxy = usable(() => chooseProxy(target, env));
  if (proxy !== null) return {address: proxy.origin, isExempt: false};
  return {address: null, isExempt: proxySetting(target, env) !== undefined};
}

function usable<T>(choose: () => T): T {
  try {
    return choose();
  } catch (error) {
    if (!(error instanceof ConnectFailure)) throw error;
    const {reason, message: detail} = error;
    throw new FailureError({kind: 'network', reason, detail});
  }
}
