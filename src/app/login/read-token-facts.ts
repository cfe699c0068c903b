import {startOfKoreanDay} from '../../domain/memo/daily-quota.ts';
import type {Ports} from '../ports/ports.ts';
import type {TokenFacts} from '../state/tokens-overlay.ts';

/** The number of refreshes that the tokens page shows. */
const shownRefreshes = 5;

/** Reads the facts that the tokens page shows in addition to the login, without asking Kakao. */
export function readTokenFacts(
  ports: Pick<Ports, 'clock' | 'places' | 'refreshLog' | 'sentMessages'>,
): TokenFacts {
  return {
    refreshes: ports.refreshLog.newest(shownRefreshes),
    sentToday: ports.sentMessages.countSince(startOfKoreanDay(ports.clock.now())),
    places: ports.places,
  };
}
