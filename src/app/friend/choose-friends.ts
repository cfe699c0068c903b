import {draftOf} from '../../domain/draft/draft.ts';
import {editLine} from '../../domain/draft/edit-line.ts';
import {type Friend, searchFriends} from '../../domain/friend/friend.ts';
import {maxReceivers} from '../../domain/memo/receiver.ts';
import type {FriendEvent} from '../events/friend-event.ts';
import type {FriendsPage} from '../state/friend-pages.ts';
import {keptSelection, movedSelection} from '../state/selection.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';

type ChoiceEvent = Extract<
  FriendEvent,
  {
    type:
      | 'friends-read'
      | 'friends-sought'
      | 'friend-selection-moved'
      | 'friend-marked'
      | 'friends-entered';
  }
>;

/** Updates of the list from which the receivers of the memo being written are chosen. */
export const choiceUpdates: Updates<ChoiceEvent> = {
  'friends-read': (state, {list}) =>
    onPage(state, (page) => {
      if (!list.ok) return {...page, list: {kind: 'failed', failure: list.failure}, found: []};
      return sought({...page, list: {kind: 'read', ...list.value}});
    }),
  'friends-sought': (state, {edit}) =>
    onPage(state, (page) => sought({...page, field: editLine(page.field, edit)})),
  'friend-selection-moved': (state, {by}) =>
    onPage(state, (page) => ({
      ...page,
      selectedId: movedSelection(entriesOf(page.found), page.selectedId, by),
    })),
  'friend-marked': mark,
  'friends-entered': enter,
};

/** `/to NAME`: opens the list, which is read then; the friends chosen so far are marked. */
export function openFriends(state: State, name: string): Update {
  const overlay: FriendsPage = {
    kind: 'friends',
    field: draftOf(name.trim()),
    list: {kind: 'reading'},
    found: [],
    selectedId: null,
    marked: state.draftFriends,
  };
  return [{...state, overlay, notice: null}];
}

/** The entries of the list, for the selection. */
export function entriesOf(friends: readonly Friend[]): readonly {readonly id: string}[] {
  return friends.map(({uuid}) => ({id: uuid}));
}

function sought(page: FriendsPage): FriendsPage {
  const {list, field} = page;
  if (list.kind !== 'read') return page;
  const found = searchFriends(list.friends, field.text, list.known);
  const [before, after] = [entriesOf(page.found), entriesOf(found)];
  const kept = keptSelection(before, after, page.selectedId);
  // A new search begins at the top, where the best match is.
  const isSame = before.length === after.length;
  return {...page, found, selectedId: isSame ? kept : (found[0]?.uuid ?? null)};
}

function mark(state: State): Update {
  const page = pageOf(state);
  const friend = page === null ? null : selectedFriend(page);
  if (page === null || friend === null) return [state];
  const others = page.marked.filter(({uuid}) => uuid !== friend.uuid);
  const isMarked = others.length < page.marked.length;
  if (!isMarked && others.length >= maxReceivers) {
    return [showNotice(state, {kind: 'friends-full'})];
  }
  const marked = isMarked ? others : [...others, friend];
  return [{...state, notice: null, overlay: {...page, marked}}];
}

/** Chooses the friends, to whom nothing is sent yet: the box is marked with their names. */
function enter(state: State): Update {
  const page = pageOf(state);
  if (page === null || page.list.kind === 'reading') return [state];
  if (page.list.kind === 'failed') {
    const overlay: FriendsPage = {...page, list: {kind: 'reading'}};
    return [{...state, notice: null, overlay}];
  }
  const selected = selectedFriend(page);
  const friends = page.marked.length > 0 ? page.marked : selected === null ? [] : [selected];
  if (friends.length === 0) return [state];
  const chosen: State = {
    ...state,
    overlay: null,
    focus: 'compose',
    draftFriends: friends,
    draftMeantFor: [],
    // A reminder follows a memo to oneself.
    draftRings: false,
  };
  return [showNotice(chosen, {kind: 'friends-chosen', names: friends.map(({name}) => name)})];
}

export function selectedFriend({found, selectedId}: FriendsPage): Friend | null {
  return found.find(({uuid}) => uuid === selectedId) ?? null;
}

function pageOf({overlay}: State): FriendsPage | null {
  return overlay?.kind === 'friends' ? overlay : null;
}

function onPage(state: State, change: (page: FriendsPage) => FriendsPage): Update {
  const page = pageOf(state);
  return [page === null ? state : {...state, notice: null, overlay: change(page)}];
}
