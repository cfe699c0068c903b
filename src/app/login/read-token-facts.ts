import {startOfKoreanDay} from '../../domain/memo/daily-quota.ts';
import type {Ports} from '../ports/ports.ts';
import type {TokenFacts} from '../state/tokens-overlay.ts';

/** Refreshes that the page of the tokens shows. */
const shownRefreshes = 5;

/** Reads what the page of the tokens shows besides the login, without asking Kakao. */
export function readTokenFacts(
  ports: Pick<Ports, 'clock' | 'places' | 'refreshLog' | 'sentMessages'>,
): TokenFacts {
  return {
    refreshes: ports.refreshLog.newest(shownRefreshes),
    sentToday: ports.sentMessages.countSince(startOfKoreanDay(ports.clock.now())),
    places: ports.places,
  };
}
