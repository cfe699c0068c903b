import {accountChange, friendsScope} from '../../domain/login/session.ts';
import {isBlankBox} from '../draft/stash-draft.ts';
import type {Event} from '../events/event.ts';
import type {FriendEvent} from '../events/friend-event.ts';
import {formPageOf} from '../form/form-text.ts';
import type {FriendMemo} from '../state/friend-pages.ts';
import type {FriendQuestion} from '../state/overlay.ts';
import type {State} from '../state/state.ts';
import {requestLogin} from '../steps/request-login.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';
import {choiceUpdates, openFriends} from './choose-friends.ts';

/** Updates about friends, up to the answer of the question before something is sent to them. */
export const friendUpdates: Updates<Exclude<FriendEvent, {type: 'friend-memo-accepted'}>> = {
  ...choiceUpdates,
  'friends-left': (state) => [endMark(state)],
  'friend-setup-requested': (state) => {
    const {overlay: from} = state;
    const overlay = {kind: 'friend-setup', login: null, failure: null, from} as const;
    return [{...state, overlay, notice: null}, {type: 'read-friend-login'}];
  },
  'friend-login-read': (state, {login}) => {
    const {overlay} = state;
    if (overlay?.kind !== 'friend-setup') return [state];
    const read = login.ok
      ? {login: login.value, failure: null}
      : {login: null, failure: login.failure};
    return [{...state, overlay: {...overlay, ...read}}];
  },
  'friend-consent-requested': (state) =>
    requestLogin(state, {openBrowser: true, scopes: [friendsScope]}),
  'friend-memo-checked': (state, {order, text, messages}) => {
    if (!isShown(state, order)) return [showNotice(state, {kind: 'friend-memo-changed'})];
    return awaitReading(state, {
      kind: 'confirm',
      question: 'send-to-friends',
      order,
      text,
      messages,
      isOpen: false,
      from: state.overlay,
    });
  },
  'question-hurried': (state) => {
    const question = friendQuestion(state);
    return question === null || question.isOpen ? [state] : awaitReading(state, {...question});
  },
  'question-read': (state, {question}) =>
    state.overlay === question ? [{...state, overlay: {...question, isOpen: true}}] : [state],
  'friends-confirmed': confirm,
  'friend-memo-refused': (state, {failure}) => [
    showNotice({...state, isStoringFriendMemo: false}, {kind: 'failure', failure}),
  ],
};

/** The question before a memo is sent to friends; null if it is not on the screen. */
export function friendQuestion({overlay}: State): FriendQuestion | null {
  const isAsked = overlay?.kind === 'confirm' && overlay.question === 'send-to-friends';
  return isAsked ? overlay : null;
}

/** Whether a key would answer the question before it could have been read. */
export function isHurried(state: State): boolean {
  return friendQuestion(state)?.isOpen === false;
}

function awaitReading(state: State, {...asked}: FriendQuestion): Update {
  const question = {...asked, isOpen: false};
  return [
    {...state, overlay: question, notice: null},
    {type: 'await-question', question},
  ];
}

/** Sends only what is on the screen, to those whose names are on it. */
function confirm(state: State): Update {
  const question = friendQuestion(state);
  if (question === null || !question.isOpen) return [state];
  const {order, from} = question;
  const next = {...state, overlay: from, notice: null};
  if (!isShown({...state, overlay: from}, order)) {
    return [showNotice(next, {kind: 'friend-memo-changed'})];
  }
  return [
    {...next, isStoringFriendMemo: true},
    {type: 'send-to-friends', order, account: state.session?.account ?? null},
  ];
}

/** Whether the mark, the text and the form are still those of a memo. */
export function isShown(state: State, {friends, shown}: FriendMemo): boolean {
  const form = formPageOf(state.overlay)?.form ?? null;
  const isSame = state.draft.text === shown.text && form === shown.form;
  return isSame && state.draftFriends === friends && friends.length > 0;
}

/**
 * Ends the mark. A text that was written under it would go to the user's own chatroom now: it is
 * remembered whom it was meant for, which the screen shows, and Enter asks.
 */
export function endMark(state: State): State {
  const {draftFriends} = state;
  if (draftFriends.length === 0) return state;
  const names = draftFriends.map(({name}) => name);
  const isEmpty = isBlankBox(state) && formPageOf(state.overlay) === null;
  const next = {...state, draftFriends: [], draftMeantFor: isEmpty ? [] : names};
  return showNotice(next, {kind: 'friends-off', names});
}

/**
 * Returns to the list after a login that was to give its consent: the user who asked for it is about to
 * choose a friend. A login as another account is reported instead.
 */
export function withListAfterConsent(
  before: State,
  [next, ...effects]: Update,
  {type}: Event,
): Update {
  const isAsked = type === 'login-succeeded' && before.asksScopes.includes(friendsScope);
  if (!isAsked || next.notice?.kind !== 'logged-in') return [next, ...effects];
  const [state, ...more] = openFriends(next, '');
  return [state, ...effects, ...more];
}

/** Reads the list when its page opens, or is returned to before the list was read. */
export function withFriendsRead(before: State, [next, ...effects]: Update): Update {
  const isReading = isReadingFriends(next) && !isReadingFriends(before);
  return isReading ? [next, ...effects, {type: 'read-friends'}] : [next, ...effects];
}

function isReadingFriends({overlay}: State): boolean {
  return overlay?.kind === 'friends' && overlay.list.kind === 'reading';
}

/** In a window of another size the question is another one to read. */
function withQuestionReread(before: State, [next, ...effects]: Update): Update {
  const question = friendQuestion(next);
  const {columns, rows} = next.terminal;
  const isSame = columns === before.terminal.columns && rows === before.terminal.rows;
  if (question === null || !question.isOpen || isSame) return [next, ...effects];
  const [asked, ...more] = awaitReading(next, {...question});
  return [asked, ...effects, ...more];
}

/**
 * Follows every event: the ids of friends belong to one account, so the mark ends with its login;
 * and whom a text was meant for is forgotten with the text.
 */
export function withMarkFollowed(before: State, [changed, ...ordered]: Update): Update {
  const [next, ...effects] = withQuestionReread(before, [changed, ...ordered]);
  const {session} = next;
  const isOther =
    session === null || accountChange(session.account, before.session?.account ?? null) !== null;
  const state = isOther && next.draftFriends.length > 0 ? endMark(next) : next;
  const isEmpty = isBlankBox(state) && formPageOf(state.overlay) === null;
  if (state.draftMeantFor.length === 0 || !isEmpty) return [state, ...effects];
  return [{...state, draftMeantFor: []}, ...effects];
}
