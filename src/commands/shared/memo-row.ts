import {countSent, isPartlySent, type Memo, type MemoStatus} from '../../domain/memo/memo.ts';
import type {Language} from '../../domain/program/language.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {memoStatusWords, memoText, toFriendsWords} from '../../messages/subjects/memo-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {shortId} from './find-by-id.ts';
import type {Span, Tone} from './styled-line.ts';
import type {TableHead, TableRow} from './table.ts';

/** The headings above memos. */
export const memoHead: TableHead = {
  columns: [
    {ko: 'ID', en: 'ID'},
    {ko: '시각', en: 'TIME', isOptional: true},
    {ko: '상태', en: 'STATE'},
  ],
  text: {ko: '메모', en: 'MEMO'},
};

const tones: Readonly<Record<MemoStatus, Tone>> = {
  queued: 'waiting',
  sending: 'waiting',
  sent: 'good',
  failed: 'bad',
  unknown: 'waiting',
};

/** A memo on one line: its short id, time and state, and its text. */
export function memoRow(memo: Memo, language: Language): TableRow {
  return {
    cells: [
      {text: shortId(memo.id), tone: 'quiet'},
      dateTime(here(memo.createdAt), language),
      memoState(memo, language),
    ],
    text: toFriendsWords(memo, language) + sanitizeLine(memoText(memo, language)).trim(),
  };
}

/**
 * The state of a memo, with the number of parts if only some were sent, or of the friends who got
 * all of it.
 */
export function memoState(memo: Memo, language: Language): Span {
  const words = memoStatusWords(memo.status, language);
  const {receivers, parts} = memo;
  const sent = receivers?.filter(({status}) => status === 'sent').length ?? countSent(memo);
  const of = receivers?.length ?? parts.length;
  const text = isPartlySent(memo) ? `${words} ${sent}/${of}` : words;
  return {text, tone: tones[memo.status]};
}
