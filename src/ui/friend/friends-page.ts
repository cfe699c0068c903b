import {entriesOf} from '../../app/friend/choose-friends.ts';
import type {FriendsPage} from '../../app/state/friend-pages.ts';
import {selectedIndex} from '../../app/state/selection.ts';
import type {State} from '../../app/state/state.ts';
import type {Friend} from '../../domain/friend/friend.ts';
import {lacksConsent} from '../../domain/login/awaits-consent.ts';
import {maxReceivers} from '../../domain/memo/receiver.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {cellWidth, padEndToCells, truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {describeFailure, failureText} from '../../messages/failures/describe-failure.ts';
import {friendName} from '../../messages/subjects/memo-words.ts';
import type {Binding} from '../base/binding.ts';
import {editingKeys, yankKey} from '../base/editing-keys.ts';
import {fieldRow} from '../base/field-row.ts';
import {listRow, listRows} from '../base/list-row.ts';
import type {Page} from '../base/page.ts';
import type {Row} from '../base/row.ts';
import {consentKey, escapeKey, fieldHelpHint} from '../base/shared-keys.ts';
import type {View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';
import {namesIn} from './friend-mark.ts';
import {friendWords} from './friend-words.ts';

const title: Phrase = {ko: '받을 친구', en: 'To a friend'};

/** How many friends PgUp and PgDn move by. */
const friendsAPage = 5;

/** The last characters of Kakao's id, by which two friends of the same name differ. */
const idCells = 6;

function walking(keys: readonly string[], by: number): Binding {
  return {keys, action: {event: {type: 'friend-selection-moved', by}}};
}

/** Chooses the friends that the memo being written goes to. */
export const friendsPage: Page<'friends'> = {
  title,
  right: (_, __, page) => position(page),
  rows: (_, view, {overlay, room}) => friendRows(overlay, view, room),
  keys: [
    {
      keys: ['ctrl+n'],
      when: isConsentMissing,
      action: {event: {type: 'friend-consent-requested'}},
      help: {ko: '친구 목록 동의 받기', en: 'ask for the consent'},
      hinted: true,
    },
    consentKey,
    {
      keys: ['enter'],
      when: (state) => hasFriends(state) && !hasMarks(state),
      action: {event: {type: 'friends-entered'}},
      help: {ko: '이 친구에게', en: 'choose'},
      hinted: true,
    },
    {
      keys: ['enter'],
      when: hasMarks,
      action: {event: {type: 'friends-entered'}},
      help: {ko: '친구들에게', en: 'choose them'},
      hinted: true,
    },
    {
      keys: ['enter'],
      when: (state) => pageIn(state)?.list.kind === 'failed',
      action: {event: {type: 'friends-entered'}},
      help: {ko: '다시 읽기', en: 'read again'},
      hinted: true,
    },
    {
      keys: ['tab'],
      when: hasFriends,
      action: {event: {type: 'friend-marked'}},
      help: {ko: '여럿 고르기', en: 'mark several'},
      hinted: true,
    },
    {
      keys: ['ctrl+o'],
      action: {event: {type: 'friend-setup-requested'}},
      help: {ko: '준비 방법', en: 'how to prepare'},
      hinted: true,
    },
    {...walking(['up', 'ctrl+p'], -1), help: {ko: '위', en: 'up'}},
    {...walking(['down'], 1), help: {ko: '아래', en: 'down'}},
    {
      ...walking(['pageup'], -friendsAPage),
      label: 'PgUp',
      help: {ko: '다섯 명 위 (PgDn 아래)', en: 'five up (PgDn down)'},
    },
    walking(['pagedown'], friendsAPage),
    ...editingKeys,
    yankKey,
    fieldHelpHint((state) => pageIn(state)?.field.text === ''),
    escapeKey,
  ],
  heading: title,
  field: {
    rows: (_, view, {field, marked}) => {
      const prefix = ` ${view.glyphs.prompt} `;
      const {row, caretColumn} = fieldRow(field, {prefix, columns: view.columns - 1});
      return {rows: [row, ...markedRows(marked, view)], caretColumn};
    },
    edit: (edit) => ({type: 'friends-sought', edit}),
  },
};

function pageIn({overlay}: State): FriendsPage | null {
  return overlay?.kind === 'friends' ? overlay : null;
}

function hasFriends(state: State): boolean {
  const page = pageIn(state);
  return page !== null && page.found.length + page.marked.length > 0;
}

function hasMarks(state: State): boolean {
  return (pageIn(state)?.marked.length ?? 0) > 0;
}

function isConsentMissing(state: State): boolean {
  const list = pageIn(state)?.list;
  return list?.kind === 'failed' && lacksConsent(list.failure);
}

/** The number of the selected friend and the total, as in `3/12`. */
function position({found, selectedId}: FriendsPage): Row {
  if (found.length === 0) return [];
  const index = selectedIndex(entriesOf(found), selectedId);
  return [{text: `${index + 1}/${found.length}`, tone: 'dim'}];
}

function markedRows(marked: readonly Friend[], view: View): readonly Row[] {
  if (marked.length === 0) return [];
  const words = `${friendWords.marked[view.language]} ${marked.length}/${maxReceivers}: `;
  const names = namesIn(marked, view.columns - 4 - cellWidth(words), view);
  return [
    [
      {text: `   ${words}`, tone: 'accent'},
      {text: names, tone: 'strong'},
    ],
  ];
}

function friendRows(page: FriendsPage, view: View, room: number): readonly Row[] {
  const {list, found, selectedId} = page;
  const {language} = view;
  if (list.kind === 'reading') return wrappedRows(friendWords.reading[language], view, 'dim');
  if (list.kind === 'failed') {
    const {failure} = list;
    const words = failureText(describeFailure(failure, language));
    const isConsent = lacksConsent(failure);
    const hints = isConsent
      ? [friendWords.consentHint, friendWords.setupHint]
      : [friendWords.setupHint];
    return [
      ...hints.flatMap((hint) => wrappedRows(hint[language], view)),
      ...wrappedRows(sanitizeLine(words), view, 'bad'),
    ];
  }
  if (list.friends.length === 0) return wrappedRows(friendWords.noFriends[language], view);
  if (found.length === 0) return wrappedRows(friendWords.noMatch[language], view, 'dim');
  const entries = found.map((friend) => ({id: friend.uuid, friend}));
  return listRows({entries, selectedId, room}, view, ({friend}, isSelected) =>
    friendRow(friend, {page, isSelected}, view),
  );
}

interface Entry {
  readonly page: FriendsPage;
  readonly isSelected: boolean;
}

/** The mark, the name, and by what friends of the same name differ. */
function friendRow(friend: Friend, {page, isSelected}: Entry, view: View): Row {
  const {columns, language, glyphs} = view;
  const isMarked = page.marked.some(({uuid}) => uuid === friend.uuid);
  const isKnown =
    page.list.kind === 'read' && page.list.known.some(({uuid}) => uuid === friend.uuid);
  const beside = [
    `${glyphs.ellipsis}${sanitizeLine(friend.uuid).slice(-idCells)}`,
    ...(friend.isFavorite ? [glyphs.favorite] : []),
    ...(isKnown ? [friendWords.before[language]] : []),
  ].join('  ');
  const room = Math.max(8, columns - 8 - cellWidth(beside));
  const name = truncateToCells(friendName(friend, language), room, glyphs.ellipsis);
  const about = `${isMarked ? '+' : ' '} ${padEndToCells(name, Math.min(room, 24))}`;
  return listRow({about: `${about}  `, text: beside, isSelected}, view);
}
