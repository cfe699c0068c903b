import type {Failure} from '../../domain/failure/failure.ts';
import {classOf} from '../../domain/failure/kakao-code.ts';
import type {PartSettlement} from '../../domain/memo/settle-send.ts';
import {isDue} from '../../domain/schedule/is-due.ts';
import type {Ports} from '../ports/ports.ts';
import type {Pause} from '../ports/storage-ports.ts';

/** The time (ms) for which sending pauses after a rejection that every memo would get. */
const pauseAfterLimitMs = 30 * 60_000;
const pauseAfterConsentMs = 10 * 60_000;
const pauseAfterLoginNeededMs = 10 * 60_000;

/**
 * Pauses all sending when Kakao's response would be the same for every memo; ends the pause on
 * success.
 */
export function pauseAfter(
  ports: Pick<Ports, 'clock' | 'memos' | 'sessions'>,
  settlement: PartSettlement,
): void {
  if (settlement.kind === 'sent') {
    if (ports.memos.readPause() !== null) endPause(ports);
    return;
  }
  const pauseMs = pauseMsAfter(ports, settlement);
  if (pauseMs === 0) return;
  ports.memos.savePause({until: ports.clock.now() + pauseMs, cause: settlement.failure});
}

/**
 * The time (ms) for which nothing is sent after this outcome; 0 when the next memo may be sent
 * immediately.
 */
export function pauseMsAfter(ports: Pick<Ports, 'sessions'>, settlement: PartSettlement): number {
  if (settlement.kind === 'sent' || isLoggedOut(ports, settlement)) return 0;
  return pauseMsOf(settlement);
}

/** A logout in the meantime makes a pause unnecessary: nothing is sent before the next login. */
function isLoggedOut(ports: Pick<Ports, 'sessions'>, settlement: PartSettlement): boolean {
  const needsLogin = settlement.kind === 'retry' && settlement.pause === 'login';
  return needsLogin && ports.sessions.read() === null;
}

/** Ends a pause caused by rejected tokens, because there are new ones. */
export function endLoginPause(ports: Pick<Ports, 'memos'>): void {
  if (ports.memos.readPause()?.cause.kind === 'logged-out') endPause(ports);
}

/** Ends the pause and makes every waiting memo due. */
export function endPause(ports: Pick<Ports, 'memos'>): void {
  ports.memos.savePause(null);
  ports.memos.releaseWaiting();
}

function pauseMsOf(settlement: Exclude<PartSettlement, {kind: 'sent'}>): number {
  if (settlement.kind === 'retry') {
    if (settlement.pause === 'quota') return pauseAfterLimitMs;
    return settlement.pause === 'login' ? pauseAfterLoginNeededMs : 0;
  }
  return classOf(settlement.failure) === 'scope' ? pauseAfterConsentMs : 0;
}

/** Whether nothing is sent now. */
export function isSendingPaused(pause: Pause | null, now: number): pause is Pause {
  return pause !== null && !isDue(pause.until, now);
}

/** The current pause as the failure that a sender reports without asking Kakao. */
export function pausedFailure(ports: Pick<Ports, 'clock' | 'memos'>): Failure | null {
  const pause = ports.memos.readPause();
  if (!isSendingPaused(pause, ports.clock.now())) return null;
  return {kind: 'sending-paused', until: pause.until, cause: pause.cause};
}

/** Why there is no point in asking Kakao: no user is logged in, or sending is paused. */
export function obstacleToSending(
  ports: Pick<Ports, 'clock' | 'memos' | 'sessions'>,
): Failure | null {
  return ports.sessions.read() === null ? {kind: 'logged-out', cause: null} : pausedFailure(ports);
}
