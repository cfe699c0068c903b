import type {ProbeAnswer} from '../../domain/doctor/diagnosis-kakao-facts.ts';
import type {KakaoAuth} from './kakao-ports.ts';

/**
 * Questions to Kakao that show from outside whether the settings in its console are right. They
 * change nothing there, have short limits of time, and no call is repeated or redirected.
 */
export interface ConsoleProbes {
  readonly auth: Pick<KakaoAuth, 'origin' | 'exchangeCode'>;
  get(url: URL, signal?: AbortSignal): Promise<ProbeAnswer>;
}
