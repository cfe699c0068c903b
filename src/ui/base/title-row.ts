import type {State} from '../../app/state/state.ts';
import {truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {friendTitle, isForFriends} from './friend-mark.ts';
import {type Row, rowWidth, type Span, spread} from './row.ts';
import {countWords, markedWords, screenWords} from './screen-words.ts';
import {linkTo, type View} from './view.ts';

/** ` kakao-tui   나와의 채팅   홍길동          128건`; a narrow screen drops the name first. */
export function mainTitle(state: State, view: View): Row {
  const {language} = view;
  const {total, marked} = state.history;
  const nickname = truncateToCells(sanitizeLine(state.session?.account?.nickname ?? ''), 20, '');
  if (isForFriends(state)) return titleRow(friendTitle(state, view, view.columns - 14), [], view);
  const room: Span = {text: screenWords.room[language]};
  const person: Row = nickname === '' ? [] : [{text: `   ${nickname}`}];
  // The profile identifies the chatroom: it remains on a narrow screen.
  const name = truncateToCells(state.profile ?? '', view.columns < 60 ? 10 : 20, '');
  const profile: Row = name === '' ? [] : [{text: `   [${name}]`}];
  const demo: Row =
    state.demo === null ? [] : [{text: `   [${screenWords.demo[language]}]`, tone: 'warn'}];
  // The demo's chatroom must stay findable; the number of sent memos is less important there.
  const known = state.demo?.roomUrl ?? countWords(total)[language];
  const counts: Row =
    marked.length > 0
      ? [{text: markedWords(marked.length)[language], tone: 'strong'}]
      : [{text: known, tone: 'dim', ...linkTo(known, view)}];
  const whole = titleRow([room, ...person, ...profile, ...demo], counts, view);
  return rowWidth(whole) <= view.columns ? whole : titleRow([room, ...profile, ...demo], [], view);
}

/** The keys that scroll, shown if the content does not fit. */
export function pagingWord({columns}: View): string {
  return columns < 60 ? 'PgDn' : 'PgUp PgDn';
}

/**
 * The program's name, the name of the page, and something at the right edge if it fits. `turns`
 * lets a spinner turn before the name, on a screen that has no better place for it.
 */
export function titleRow(
  names: readonly Span[],
  right: Row,
  {columns}: View,
  {turns = false}: {readonly turns?: boolean} = {},
): Row {
  const left: Row = [
    {text: ' ', tone: 'accent', turns},
    {text: 'kakao-tui', tone: 'accent'},
    {text: '   '},
    ...names,
  ];
  return spread(left, right, columns);
}
