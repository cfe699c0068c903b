import type {MemoDetail} from '../../app/shared/read-memo-detail.ts';
import {selectedMemo} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {picturesOf} from '../../domain/memo/kinds/kinds.ts';
import type {FailedAttempt, Memo} from '../../domain/memo/memo.ts';
import {textOfCard} from '../../domain/memo/template/card.ts';
import type {Language} from '../../domain/program/language.ts';
import {isDue} from '../../domain/schedule/is-due.ts';
import {truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitize, sanitizeLine} from '../../domain/text/sanitize.ts';
import {describeFailure, failureText} from '../../messages/failures/describe-failure.ts';
import {memoStatusWords, memoText} from '../../messages/subjects/memo-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {namedRows} from '../base/named-rows.ts';
import {emptyRow, type Row} from '../base/row.ts';
import {linkTo, type View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';
import {outcomeWords} from '../friend/receiver-rows.ts';
import {thumbnailRows} from '../picture/thumbnail-rows.ts';
import {detailWords, untilWords} from './detail-words.ts';
import type {DetailFact} from './kinds/kind-rows.ts';
import {contentCards, contentFacts, textAfterCards} from './kinds/kinds.ts';

/** All stored facts about one memo: its text first, then its status and history. */
export function memoDetailRows(state: State, view: View): readonly Row[] {
  const memo = selectedMemo(state);
  if (memo === null) return [];
  const failure = memo.failure === null ? null : describeFailure(memo.failure, view.language);
  const trouble = failure === null ? '' : failureText(failure);
  return [
    ...(trouble === '' ? [] : [...wrappedRows(trouble, view, 'warn'), emptyRow]),
    ...wrappedRows(sanitize(wordsOf(memo, view)), view),
    emptyRow,
    ...thumbnailRows(state),
    ...factRows(memo, state, view),
    ...linkedRows(state, memo, view),
  ];
}

/** The text, or the words of the cards and the text after them. The cards' rows and links are facts. */
function wordsOf(memo: Memo, {language}: View): string {
  const words = contentCards(memo).map((card) =>
    textOfCard({...card, ...(card.headerLink === null ? bare : {...bare, items: []})}),
  );
  const shown = [...words, textAfterCards(memo)].filter((text) => text !== '');
  return shown.join('\n\n') || memoText(memo, language);
}

const bare = {notes: [], rows: [], sum: null, price: null} as const;

/** One row for each fact that is known. */
function factRows(memo: Memo, {now, detail}: State, view: View): readonly Row[] {
  const {language} = view;
  const time = (at: number | null): string | null =>
    at === null ? null : dateTime(here(at), language);
  const waits = memo.status === 'queued' && !isDue(memo.nextAttemptAt, now);
  const about = (name: keyof typeof detailWords, value: string | null): readonly DetailFact[] =>
    value === null ? [] : [[detailWords[name][language], value]];
  const facts: readonly DetailFact[] = [
    ...about('state', memoStatusWords(memo.status, language)),
    ...(memo.receivers ?? []).map(
      (receiver): DetailFact => [
        detailWords.receiver[language],
        outcomeWords(receiver, memo.parts.length, view),
      ],
    ),
    ...about('written', time(memo.createdAt)),
    ...about('sent', time(memo.sentAt)),
    ...about('nextAttempt', waits ? time(memo.nextAttemptAt) : null),
    ...about('attempts', String(memo.attempts)),
    ...(detail?.memo.id === memo.id ? setbackFacts(detail.setbacks, language) : []),
    ...contentFacts(memo, view),
    ...(detail?.memo.id === memo.id ? keptFacts(detail, view) : []),
    ...about('tags', memo.tags.length === 0 ? null : memo.tags.map((tag) => `#${tag}`).join(' ')),
    ...about('pinned', time(memo.pinnedAt)),
    ...partFacts(memo, view),
  ];
  return facts.flatMap(([name, text, url]) => {
    const link = url === undefined ? {} : linkTo(url, view);
    return namedRows(sanitizeLine(name), {text: sanitizeLine(text), ...link}, view);
  });
}

/** The failed attempts: their times and results. */
function setbackFacts(
  setbacks: readonly FailedAttempt[],
  language: Language,
): readonly DetailFact[] {
  return setbacks.map(({endedAt, failure}) => [
    detailWords.setback[language],
    `${dateTime(here(endedAt), language)} ${describeFailure(failure, language).title}`,
  ]);
}

/** Until when Kakao keeps the pictures of this computer, with their addresses. */
function keptFacts({memo, shown}: MemoDetail, {language}: View): readonly DetailFact[] {
  const name = detailWords.keptUntil[language];
  return picturesOf(memo.content).map(({hash}): DetailFact => {
    const kept = shown.find(({picture}) => picture.hash === hash);
    if (kept === undefined) return [name, detailWords.notUploaded[language]];
    if (kept.isOver) return [name, detailWords.noLongerKept[language]];
    const words = untilWords(dateTime(here(kept.until), language));
    return [name, words[language], kept.address];
  });
}

function partFacts({parts}: Memo, view: View): readonly DetailFact[] {
  if (parts.length === 1) return [];
  return parts.map(({text, status}, index) => {
    const state = `${index + 1}/${parts.length} ${memoStatusWords(status, view.language)}`;
    return [detailWords.part[view.language], `${state} ${view.glyphs.dot} ${excerpt(text, view)}`];
  });
}

/** The memos that this one was made from, or that were made from it. */
function linkedRows({detail}: State, memo: Memo, view: View): readonly Row[] {
  if (detail === null || detail.memo.id !== memo.id) return [];
  const {language} = view;
  const describe = (other: Memo): string =>
    `${dateTime(here(other.createdAt), language)} ${excerpt(other.text, view)}`;
  const {source, made} = detail;
  const gone = memo.sourceId === null ? null : detailWords.deleted[language];
  const first = source === null ? gone : describe(source);
  return [
    ...(first === null ? [] : namedRows(detailWords.source[language], {text: first}, view)),
    ...made.flatMap((other) =>
      namedRows(detailWords.made[language], {text: describe(other)}, view),
    ),
  ];
}

function excerpt(text: string, {glyphs, columns}: View): string {
  return truncateToCells(sanitizeLine(text), Math.max(8, Math.floor(columns / 3)), glyphs.ellipsis);
}
