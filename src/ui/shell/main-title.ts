import type {State} from '../../app/state/state.ts';
import {truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {type Row, rowWidth, type Span} from '../base/row.ts';
import {countWords, markedWords, screenWords} from '../base/screen-words.ts';
import {titleRow} from '../base/title-row.ts';
import {linkTo, type View} from '../base/view.ts';
import {friendTitle, isForFriends} from '../friend/friend-mark.ts';

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
