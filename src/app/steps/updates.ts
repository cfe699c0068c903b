import type {Effect} from '../events/effect.ts';
import {longNotices, type Notice} from '../state/notice.ts';
import type {State} from '../state/state.ts';

/** The next state and the effects to run. */
export type Update = readonly [State, ...Effect[]];

/** One function for every type of event: a missing one is a compile error. */
export type Updates<E extends {type: string}> = {
  readonly [T in E['type']]: (state: State, event: Extract<E, {type: T}>) => Update;
};

const shortNoticeMs = 6000;
const longNoticeMs = 20_000;

/** Shows a notice for some time, longer when there is more to read. */
export function showNotice(state: State, notice: Notice): State {
  const time = longNotices.has(notice.kind) ? longNoticeMs : shortNoticeMs;
  return {...state, notice, noticeUntil: state.now + time};
}
