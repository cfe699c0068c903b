import type {FriendQuestion} from '../../app/state/overlay.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitize} from '../../domain/text/sanitize.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {friendName} from '../../messages/subjects/memo-words.ts';
import type {Question, Questions} from '../base/page.ts';
import {emptyRow, type Row, row} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {onFriendPaper} from './friend-mark.ts';

/** The cells of the names in a small window, so that the question stays in view below them. */
const cellsInSmall = 100;
const smallRows = 20;

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
 * text: what decides is on the smallest screen too.
 */
export function friendQuestionRows(asked: FriendQuestion, view: View): readonly Row[] {
  const {language, columns, glyphs} = view;
  const width = Math.max(8, columns - 4);
  const {friends} = asked.order;
  const isSmall = view.rows < smallRows;
  const most = isSmall ? Math.floor(cellsInSmall / friends.length) : Infinity;
  const names = friends
    .map((friend) => truncateToCells(friendName(friend, language), most, glyphs.ellipsis))
    .join(', ');
  const to = wrapText(`${glyphs.to} ${names}`, width).map(({text}) =>
    onFriendPaper([{text: `  ${text}`, tone: 'strong'}], columns),
  );
  const question = wrapText(askWords(asked)[language], width).map(({text}) => row(`  ${text}`));
  const answers = asked.isOpen ? answerWords[language] : '';
  const lines = wrapText(sanitize(asked.text), width);
  const shown = lines.slice(0, textRows).map(({text}) => row(`  ${text}`, 'dim'));
  const more = lines.length > textRows ? [row(`  ${glyphs.ellipsis}`, 'dim')] : [];
  const gap = isSmall ? [] : [emptyRow];
  const asks = [...question, row(`  ${answers}`, 'strong')];
  return [...to, ...gap, ...asks, ...gap, ...shown, ...more, emptyRow];
}

const answerWords: Phrase = {ko: 'y 보내기, n 돌아가기', en: 'y: send it, n: go back'};
