import type {State} from '../../app/state/state.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {cellWidth, truncateToCells} from '../../domain/text/cell-width.ts';
import {friendName} from '../../messages/subjects/memo-words.ts';
import {chosenRow, type Row} from '../base/row.ts';
import type {View} from '../base/view.ts';

/** The fewest cells that a name is cut to; above that, fewer names are shown. */
const minNameCells = 6;
const minFirstCells = 4;

/** Whether the memo being written goes to friends, and not to the user's own chatroom. */
export function isForFriends({draftFriends}: State): boolean {
  return draftFriends.length > 0;
}

/**
 * The row above the box while the memo goes to friends: over the whole width on a paper of its own,
 * with the names and the key that ends it, unless that leaves no room for a name. Words say it too,
 * where nothing is colored.
 */
export function friendMarkRow(state: State, view: View): Row {
  const {language, columns} = view;
  const end = ` ${endWords[language]} `;
  const before = ` ${beforeNames(view)}`;
  const free = columns - cellWidth(before) - 1;
  const names = namesIn(state.draftFriends, free, view);
  const room = free - cellWidth(end);
  const shown = room < minNameCells * 2 ? names : namesIn(state.draftFriends, room, view);
  const row: Row = [{text: `${before}${shown}`, tone: 'strong'}];
  const gap = columns - cellWidth(`${before}${shown}`) - cellWidth(end);
  return onFriendPaper(gap > 0 ? [...row, {text: `${' '.repeat(gap)}${end}`}] : row, columns);
}

/** The same in the title: `→ 친구에게: 엄마`. */
export function friendTitle(state: State, view: View, room: number): Row {
  const before = beforeNames(view);
  const names = namesIn(state.draftFriends, room - cellWidth(before) - 2, view);
  return [{text: ` ${before}${names} `, tone: 'strong', paper: 'friend'}];
}

/** A row over the whole width on the paper of memos to friends. */
export function onFriendPaper(row: Row, columns: number): Row {
  return chosenRow(row, columns).map((span) => ({...span, paper: 'friend'}));
}

/** What an empty box is for while its memo goes to friends. */
export function friendPlaceholder(state: State, view: View): string {
  const room = view.columns - 8 - cellWidth(writeTo(' ', view));
  return writeTo(namesIn(state.draftFriends, room, view), view);
}

function writeTo(names: string, {language}: View): string {
  return {ko: `${names}에게 쓰기`, en: `Write to ${names}`}[language];
}

const endWords: Phrase = {ko: 'Esc 나에게', en: 'Esc: to yourself'};

const friendWord: Phrase = {ko: '친구에게: ', en: 'TO FRIEND: '};

function beforeNames({language, glyphs}: View): string {
  return `${glyphs.to} ${friendWord[language]}`;
}

/**
 * The names in about `room` cells: all of them, each cut as far as needed, else the first with the
 * number of the others, else their number.
 */
export function namesIn(
  friends: readonly {readonly name: string}[],
  room: number,
  {language, glyphs}: View,
): string {
  const names = friends.map((friend) => friendName(friend, language));
  const whole = names.join(', ');
  if (cellWidth(whole) <= room) return whole;
  const each = Math.floor((room - 2 * (names.length - 1)) / names.length);
  const cut = (name: string, cells: number) => truncateToCells(name, cells, glyphs.ellipsis);
  if (each >= minNameCells) return names.map((name) => cut(name, each)).join(', ');
  const others = names.length - 1;
  const rest = others === 0 ? '' : {ko: ` 외 ${others}명`, en: ` +${others}`}[language];
  const cells = room - cellWidth(rest);
  if (cells >= minFirstCells) return `${cut(names[0] ?? '', cells)}${rest}`;
  return {ko: `${names.length}명`, en: String(names.length)}[language];
}
