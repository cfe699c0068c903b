import type {ReachFacts} from '../../domain/doctor/facts.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {KakaoAuth} from './kakao-ports.ts';

/**
 * Requests to Kakao that show from outside whether the settings in its console are right. They
 * change nothing there, have short timeouts, and are not retried or redirected.
 */
export interface ConsoleProbes {
  readonly auth: Pick<KakaoAuth, 'origin' | 'exchangeCode'>;
  get(url: URL, signal?: AbortSignal): Promise<ProbeResponse>;
}

/** The result of a GET request, with details that a caller of the API would not see. */
export type ProbeResponse =
  | ({
      readonly kind: 'answered';
      /** The time by Kakao's clock in milliseconds since the epoch; null without a Date header. */
      readonly date: number | null;
      /** The target of a redirect, which is not followed. */
      readonly location: string | null;
      /** The beginning of the page. */
      readonly text: string;
    } & ReachFacts)
  | {readonly kind: 'broken'; readonly failure: Failure};

/** Kakao's response for one consent item. */
export interface ConsentState {
  readonly agreed: boolean;
  /** Whether the app offers the item now. */
  readonly using: boolean;
  /** Whether the user agreed to the scope that reminders need; absent if it is not known. */
  readonly hasCalendar?: boolean;
}
