import type {ReachFacts} from '../../domain/doctor/facts.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {KakaoAuth} from './kakao-ports.ts';

/**
 * Questions to Kakao that show from outside whether the settings in its console are right. They
 * change nothing there, have short limits of time, and no call is repeated or redirected.
 */
export interface ConsoleProbes {
  readonly auth: Pick<KakaoAuth, 'origin' | 'exchangeCode'>;
  get(url: URL, signal?: AbortSignal): Promise<ProbeResponse>;
}

/** What one GET shows beside what a caller of the API would see. */
export type ProbeResponse =
  | ({
      readonly kind: 'answered';
      /** ms since the epoch by Kakao's clock; null without a Date header. */
      readonly date: number | null;
      /** Where a redirect points, which is not followed. */
      readonly location: string | null;
      /** The beginning of the page. */
      readonly text: string;
    } & ReachFacts)
  | {readonly kind: 'broken'; readonly failure: Failure};

/** How Kakao answers for one consent item. */
export interface ConsentState {
  readonly agreed: boolean;
  /** The app offers the item at present. */
  readonly using: boolean;
}
