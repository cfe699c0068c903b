import type {Effect} from '../../src/app/events/effect.ts';
import type {Event} from '../../src/app/events/event.ts';
import type {Store} from '../../src/app/events/store.ts';
import {update} from '../../src/app/shell/update.ts';
import type {FriendMemo} from '../../src/app/state/friend-pages.ts';
import type {FriendQuestion} from '../../src/app/state/overlay.ts';
import type {State} from '../../src/app/state/state.ts';
import {succeeded} from '../../src/domain/failure/result.ts';
import type {Friend} from '../../src/domain/friend/friend.ts';
import {noLink} from '../../src/domain/memo/memo-link.ts';
import type {KeyPress} from '../../src/ui/base/key-press.ts';
import {createPrivateFields} from '../../src/ui/base/private-fields.ts';
import {createViewport} from '../../src/ui/base/viewport.ts';
import {frameOf} from '../../src/ui/shell/frame-of.ts';
import {createKeyTargets} from '../../src/ui/shell/key-targets.ts';
import {routeKey, routePaste} from '../../src/ui/shell/route-key.ts';
import {stateWith} from './app-state.ts';

export const mom: Friend = {uuid: 'mom-1', name: '엄마', isFavorite: true};
export const junho: Friend = {uuid: 'junho-2', name: '준호', isFavorite: false};

/** Something that left the app, and the state in which the key was pressed that sent it. */
export interface Sent<What> {
  readonly what: What;
  readonly before: State;
  readonly key: string;
}

/** The rows of the screen. */
export function rowsOf(state: State): readonly string[] {
  const sources = {fields: createPrivateFields('', ''), page: createViewport()};
  return frameOf(state, sources).rows.map((row) => row.map(({text}) => text).join(''));
}

/**
 * The keyboard of an app. Its effects on friends are answered at once; what waits until a question
 * could be read is answered by `rest`. It records what goes to friends, and what goes to the user.
 */
export function friendKeyboard(change: Partial<State> = {}) {
  let state = stateWith(change);
  let pressed: {readonly before: State; readonly key: string} = {before: state, key: ''};
  let questions: FriendQuestion[] = [];
  const effects: Effect[] = [];
  const toFriends: Sent<FriendMemo>[] = [];
  const toSelf: Sent<Extract<Effect, {type: 'accept-memo'}>>[] = [];
  const perform = (effect: Effect): void => {
    effects.push(effect);
    const answer = answerTo(effect);
    if (effect.type === 'await-question') questions.push(effect.question);
    if (effect.type === 'send-to-friends') toFriends.push({what: effect.order, ...pressed});
    if (effect.type === 'accept-memo') toSelf.push({what: effect, ...pressed});
    if (answer !== null) dispatch(answer);
  };
  const dispatch = (event: Event): void => {
    const [next, ...ordered] = update(state, event);
    state = next;
    for (const effect of ordered) perform(effect);
  };
  const store: Store = {getState: () => state, dispatch, subscribe: () => () => {}};
  const targets = createKeyTargets({store, redirectUri: '', restApiKey: ''});
  const stroke = (key: KeyPress): void => {
    pressed = {before: state, key: key.kind === 'key' ? key.name : key.text};
    routeKey(key, targets);
  };
  return {
    state: () => state,
    rows: () => rowsOf(state),
    effects,
    toFriends,
    toSelf,
    dispatch,
    /** Keys by their names, one after the other without a pause. */
    press: (...names: readonly string[]): void => {
      for (const name of names) stroke({kind: 'key', name});
    },
    /** Letters that arrive in one read. */
    write: (text: string): void => stroke({kind: 'text', text}),
    paste: (text: string): void => {
      pressed = {before: state, key: 'paste'};
      routePaste(text, targets);
    },
    /** A while without a key. */
    rest: (): void => {
      const waiting = questions;
      questions = [];
      for (const question of waiting) dispatch({type: 'question-read', question});
    },
  };
}

/** What follows from an effect at once; null for what takes time, or does nothing here. */
function answerTo(effect: Effect): Event | null {
  if (effect.type === 'read-friends') {
    return {type: 'friends-read', list: succeeded({friends: [mom, junho], known: []})};
  }
  if (effect.type === 'check-friend-memo') {
    const {type: _, ...order} = effect;
    return {type: 'friend-memo-checked', order, text: order.shown.text, messages: 1};
  }
  if (effect.type === 'send-to-friends') return {type: 'friend-memo-accepted', order: effect.order};
  if (effect.type === 'accept-memo') return {type: 'memo-accepted', id: 'new'};
  if (effect.type !== 'recall-memo') return null;
  const memo = {sequence: 1, text: '엄마, 잘 도착했어요', link: noLink, sentTo: ['엄마']};
  return {type: 'memo-recalled', towards: effect.towards, memo};
}

/** A box that is marked for a friend. */
export function markedKeyboard(change: Partial<State> = {}) {
  return friendKeyboard({draftFriends: [mom], ...change});
}
