import {canSend} from '../../domain/login/session.ts';
import {
  type DutyFacts,
  type DutyName,
  duties,
  isTimeFor,
  needsDrain,
} from '../background/duties.ts';
import {requestRefresh} from '../login/tokens.ts';
import {isScheduleDue} from '../schedule/schedules.ts';
import type {State} from '../state/state.ts';
import type {Update} from '../steps/updates.ts';

/**
 * The update that each duty causes. `refresh-if-stale` is not needed: the app refreshes every
 * expired access token. Notes of programs are released by what receives them, and by the daemon.
 */
type Ordered = Exclude<DutyName, 'refresh-if-stale' | 'release-notes'>;
const orders: Readonly<Record<Ordered, (state: State) => Update>> = {
  'recover-memos': (state) => [state, {type: 'recover-memos'}],
  'renew-token': (state) => requestRefresh(state, {isAsked: false}),
  send: (state) => [state, {type: needsDrain(stateFacts(state)) ? 'drain-outbox' : 'probe-kakao'}],
  'fire-schedules': (state) => [state, {type: 'fire-schedules'}],
  'deliver-reminders': (state) => [state, {type: 'deliver-reminders'}],
  'prune-history': (state) => [state, {type: 'prune-history'}],
};

const names = Object.keys(orders) as (keyof typeof orders)[];

/** Runs the duties that are needed now. */
export function orderDuties(state: State): Update {
  return names.reduce<Update>(
    ([before, ...effects], name) => {
      if (!isTimeFor(name, before.checkedAt[name], state.now)) return [before, ...effects];
      const checked = {...before, checkedAt: {...before.checkedAt, [name]: state.now}};
      if (!duties[name].isNeeded(stateFacts(state))) return [checked, ...effects];
      const [after, ...more] = orders[name](checked);
      return [after, ...effects, ...more];
    },
    [state],
  );
}

function stateFacts(state: State): DutyFacts {
  const {session, connection, history} = state;
  return {
    now: () => state.now,
    canSend: () => session !== null && canSend(session),
    nextAttemptAt: () => history.nextAttemptAt,
    nextReminderAt: () => history.nextReminderAt,
    isLoggedIn: () => session !== null,
    pause: () => history.pause,
    isOffline: () => session !== null && connection === 'offline',
    isTokenOver: () => isTokenOver(state),
    sending: () => history.sending,
    isScheduleDue: () => isScheduleDue(state),
  };
}

/** The pause (ms) after a failed refresh, because Kakao counts the attempts. */
const refreshPauseMs = 5 * 60_000;

/** Whether the access token has expired while the app is open. */
function isTokenOver({session, refresh, connection, now}: State): boolean {
  if (session?.accessTokenExpiresAt == null || !session.hasRefreshToken) return false;
  if (refresh.kind !== 'idle' || connection === 'offline') return false;
  if (refresh.failedAt !== null && now - refresh.failedAt < refreshPauseMs) return false;
  return session.accessTokenExpiresAt <= now;
}
