import type {KakaoAuth} from '../../app/ports/kakao-ports.ts';
import type {ConsoleProbes} from '../../app/ports/probe-ports.ts';
import {createKakaoAuth} from '../auth/kakao-auth.ts';
import {createHttp, type HttpOptions} from '../http/http.ts';
import {probeGet} from './probe-get.ts';

/** Time limits in ms, so short that offline the user waits for at most two failed connections. */
export const probeTimeouts = {connect: 4000, headers: 5000, body: 4000, total: 8000};

/** The requests to Kakao's authorization server at `origin`. */
export function createConsoleProbes(
  origin: string,
  options: HttpOptions,
): ConsoleProbes & {readonly auth: KakaoAuth} {
  const quick = {...options, timeouts: probeTimeouts};
  return {
    auth: createKakaoAuth({origin, http: createHttp(quick)}),
    get: (url, signal) => probeGet(url, quick, signal),
  };
}
