import type {State} from '../../app/state.ts';
import {truncateToCells} from '../../domain/cell-width.ts';
import {sanitizeLine} from '../../domain/sanitize.ts';
import {type Row, type Span, spread} from '../row.ts';
import {countWords, screenWords} from '../words/screen-words.ts';
import type {View} from './view.ts';

/** ` kakao-tui   나와의 채팅   홍길동          128건   오늘 7건` */
export function mainTitle(state: State, view: View): Row {
  const {language} = view;
  const {total, today} = state.history;
  const nickname = sanitizeLine(state.session?.account?.nickname ?? '');
  const room = screenWords.room[language];
  const names: Span[] = [{text: room}];
  if (nickname !== '') names.push({text: `   ${truncateToCells(nickname, 20, '')}`});
  if (state.demo !== null) names.push({text: `   [${screenWords.demo[language]}]`, tone: 'warn'});
  return titleRow(names, [{text: countWords(total, today)[language], tone: 'dim'}], view);
}

/** The program's name, what is on screen, and something at the right edge where it fits. */
export function titleRow(names: readonly Span[], right: Row, {columns}: View): Row {
  const left: Row = [{text: ' kakao-tui', tone: 'accent'}, {text: '   '}, ...names];
  return spread(left, right, columns);
}
