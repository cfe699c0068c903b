import type {FriendQuestion} from '../../app/state/overlay.ts';
import type {State} from '../../app/state/state.ts';
import {minTerminalSize} from '../../domain/program/min-terminal-size.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitize} from '../../domain/text/sanitize.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {friendName} from '../../messages/subjects/memo-words.ts';
import type {Question, Questions} from '../base/page.ts';
import {emptyRow, type Row, row} from '../base/row.ts';
import {type View, viewOf} from '../base/view.ts';
import {onFriendPaper} from './friend-mark.ts';

/** The cells of the names in a small window, so that the question stays in view below them. */
const cellsInSmall = 100;
const smallRows = 20;

/** The cells of one name, where that is too many. */
const fewerCells = [24, 16, 10] as const;

/** The rows of the text that are shown. */
const textRows = 12;

/** The question before a memo is sent to friends. */
export const friendQuestions: Questions<FriendQuestion> = {
  'send-to-friends': {
    title: {ko: '친구에게 보내기', en: 'Send to friends'},
    words: (asked: FriendQuestion) => askWords(asked),
    confirmed: {type: 'friends-confirmed'},
  } satisfies Question<FriendQuestion>,
};

function askWords({messages, order: {friends}}: FriendQuestion): Phrase {
  const ko = [
    ...(friends.length > 1 ? [`친구 ${friends.length}명`] : []),
    ...(messages > 1 ? [`메시지 ${messages}개씩`] : []),
  ];
  const en = [
    ...(friends.length > 1 ? [`${friends.length} friends`] : []),
    ...(messages > 1 ? [`${messages} messages each`] : []),
  ];
  return {
    ko: `친구에게 보낼까요?${ko.length === 0 ? '' : ` (${ko.join(', ')})`}`,
    en: `Send it to ${friends.length > 1 ? 'these friends' : 'this friend'}?${en.length === 0 ? '' : ` (${en.join(', ')})`}`,
  };
}

/**
 * The names first, then the question, which names its keys as soon as it can be answered, and the
 * text: what decides is on the smallest screen too, or the question cannot be answered there.
 */
export function friendQuestionRows(asked: FriendQuestion, state: State): readonly Row[] {
  const view = viewOf(state);
  const {language, glyphs} = view;
  const width = widthIn(view);
  const fitting = decidingRows(asked, state);
  const {to, gap, question} = fitting ?? fullRows(asked, view);
  const answers = asked.isOpen && fitting !== null ? answerWords[language] : '';
  const enlarge = fitting === null ? wrapText(enlargeWords[language], width) : [];
  const lines = wrapText(sanitize(asked.text), width);
  const shown = lines.slice(0, textRows).map(({text}) => row(`  ${text}`, 'dim'));
  const more = lines.length > textRows ? [row(`  ${glyphs.ellipsis}`, 'dim')] : [];
  const first = enlarge.map(({text}) => row(`  ${text}`, 'warn'));
  const asks = [...question, row(`  ${answers}`, 'strong')];
  return [...first, ...to, ...gap, ...asks, ...gap, ...shown, ...more, emptyRow];
}

/** Whether all names and the keys that answer are on the screen, so that the question can be read. */
export function isQuestionInView(asked: FriendQuestion, state: State): boolean {
  return decidingRows(asked, state) !== null;
}

interface DecidingRows {
  readonly to: readonly Row[];
  readonly gap: readonly Row[];
  readonly question: readonly Row[];
}

/** Names are cut, and the question left out, as far as needed; null if that is not enough. */
function decidingRows(asked: FriendQuestion, state: State): DecidingRows | null {
  const view = viewOf(state);
  if (view.columns < minTerminalSize.columns || view.rows < minTerminalSize.rows) return null;
  const full = fullRows(asked, view);
  const cut = fewerCells.map((cells) => nameRows(asked, cells, view));
  const choices: readonly DecidingRows[] = [
    full,
    ...cut.map((to) => ({to, gap: [], question: full.question})),
    ...[full.to, ...cut].map((to) => ({to, gap: [], question: []})),
  ];
  const room = roomIn(state, view);
  const rowsOf = ({to, gap, question}: DecidingRows): number =>
    to.length + gap.length + question.length + 1;
  return choices.find((one) => rowsOf(one) <= room) ?? null;
}

function fullRows(asked: FriendQuestion, view: View): DecidingRows {
  const words = wrapText(askWords(asked)[view.language], widthIn(view));
  const question = words.map(({text}) => row(`  ${text}`));
  const isSmall = view.rows < smallRows;
  const most = isSmall ? Math.floor(cellsInSmall / asked.order.friends.length) : Infinity;
  return {to: nameRows(asked, most, view), gap: isSmall ? [] : [emptyRow], question};
}

function nameRows({order}: FriendQuestion, cells: number, view: View): readonly Row[] {
  const {language, columns, glyphs} = view;
  const names = order.friends
    .map((friend) => truncateToCells(friendName(friend, language), cells, glyphs.ellipsis))
    .join(', ');
  return wrapText(`${glyphs.to} ${names}`, widthIn(view)).map(({text}) =>
    onFriendPaper([{text: `  ${text}`, tone: 'strong'}], columns),
  );
}

function widthIn({columns}: View): number {
  return Math.max(8, columns - 4);
}

/** The rows between the title and the status bar, below which are the keys or a notice. */
function roomIn({notice}: State, {rows}: View): number {
  const below = notice === null ? 1 : rows < 16 ? 2 : 3;
  return rows - 4 - below;
}

const enlargeWords: Phrase = {
  ko: '창이 작아 받는 친구가 다 보이지 않습니다. 키우면 답할 수 있습니다.',
  en: 'The window is too small to show all friends. Enlarge it to answer.',
};

const answerWords: Phrase = {ko: 'y 보내기, n 돌아가기', en: 'y: send it, n: go back'};
