import {countSent, isPartlySent, isToFriends, type Memo} from '../../domain/memo/memo.ts';
import {givenTags} from '../../domain/memo/tags.ts';
import {truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitize} from '../../domain/text/sanitize.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {describeFailure, failureText} from '../../messages/failures/describe-failure.ts';
import {memoStatusWords, memoText} from '../../messages/subjects/memo-words.ts';
import {clockBelow, clockTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import type {Row, Tone} from '../base/row.ts';
import {linkTo, type View} from '../base/view.ts';
import {outcomeLines, receiverRows} from '../friend/receiver-rows.ts';
import {cardBlock, cardRule} from './card-block.ts';
import {maxFoldedRows, moreWords, roomyRows} from './folding.ts';
import type {Detail} from './kinds/kind-rows.ts';
import {contentCards, contentDetails, textAfterCards} from './kinds/kinds.ts';
import {allSentWords, memoRowWords, retryWords} from './memo-row-words.ts';

/** The cells of the gutter: ` 13:22 ✓  `. */
export const gutterCells = 10;

const cache = new WeakMap<View, WeakMap<Memo, readonly Row[]>>();

/** A memo in the history; nothing is drawn to the right of the user's own text. */
export function memoRows(memo: Memo, view: View): readonly Row[] {
  const cached = cache.get(view) ?? new WeakMap<Memo, readonly Row[]>();
  cache.set(view, cached);
  const rows = cached.get(memo) ?? layOut(memo, view);
  cached.set(memo, rows);
  return rows;
}

function layOut(memo: Memo, view: View): readonly Row[] {
  const width = detailCells(view);
  const indent = {text: ' '.repeat(gutterCells)};
  const {rows: ownRows, folded} = bodyOf(memo, view);
  const body = [...receiverRows(memo, width, view), ...ownRows];
  const rows = body.map(
    (spans, index): Row => [...(index === 0 ? gutter(memo, view) : [indent]), ...spans],
  );
  for (const {text: words, tone, link: to} of details(memo, view, folded)) {
    const link = to === undefined ? {} : linkTo(to.url, view);
    for (const {text: line} of wrapText(words, width)) {
      rows.push([indent, {text: line, tone, ...link}]);
    }
  }
  return rows;
}

/** The first rows of a text, and the number of those that are not shown. */
interface Body {
  readonly rows: readonly Row[];
  readonly folded: number;
}

/** The cards of a memo and the text after them, or its text. */
function bodyOf(memo: Memo, view: View): Body {
  const width = detailCells(view);
  const cards = cardBlock(contentCards(memo), width, view);
  if (cards.length === 0) return textBody(memoText(memo, view.language), view);
  const after = textAfterCards(memo);
  if (after === '') return {rows: cards, folded: 0};
  const {rows, folded} = textBody(after, view);
  return {rows: [...cards, cardRule(width, view), ...rows], folded};
}

function textBody(text: string, view: View): Body {
  const lines = wrapText(sanitize(text), detailCells(view));
  const shown = lines.length > maxFoldedRows ? lines.slice(0, maxFoldedRows - 1) : lines;
  return {rows: shown.map(({text}) => [{text}]), folded: lines.length - shown.length};
}

/** The cells to the right of the gutter. */
function detailCells({columns}: View): number {
  return Math.max(8, columns - gutterCells - 1);
}

/** The time and the mark, which turns while the memo is being sent. */
function gutter(memo: Memo, view: View): Row {
  const time = ` ${clockBelow(here(memo.createdAt))} `;
  const mark = statusMark(memo, view);
  const tone = toneOf(memo);
  if (memo.status !== 'sending') return [{text: `${time}${mark}  `, tone}];
  return [{text: time, tone}, {text: mark, tone, turns: true}, {text: '  '}];
}

/** A one-cell mark for the status; the words are shown elsewhere. */
export function statusMark({status}: Memo, {glyphs}: View): string {
  const marks = {
    queued: ' ',
    sending: ' ',
    sent: glyphs.sent,
    failed: glyphs.failed,
    unknown: glyphs.unknown,
  };
  return marks[status];
}

export function toneOf({status}: Memo): Tone {
  const tones = {
    queued: 'warn',
    sending: 'accent',
    sent: 'dim',
    failed: 'bad',
    unknown: 'warn',
  } as const;
  return tones[status];
}

/** The lines below the text. */
function details(memo: Memo, view: View, folded: number): Detail[] {
  const lines: Detail[] = [];
  if (folded > 0) {
    lines.push({text: moreWords(folded, view), tone: 'dim'});
  }
  lines.push(...contentDetails(memo, view));
  const given = givenWords(memo, view);
  if (given !== null) lines.push({text: given, tone: 'accent'});
  const state = briefStateWords(memo, view, detailCells(view));
  if (state !== null)
    lines.push({text: state, tone: memo.status === 'sent' ? 'dim' : toneOf(memo)});
  lines.push(...outcomeLines(memo, view));
  return lines;
}

/** The pin, and the tags that are not part of the text. */
function givenWords(memo: Memo, {language, glyphs}: View): string | null {
  const pin = memo.pinnedAt === null ? [] : [memoRowWords.pinned[language]];
  const tags = givenTags(memo).map((tag) => `#${tag}`);
  const words = [...pin, ...(tags.length === 0 ? [] : [tags.join(' ')])];
  return words.length === 0 ? null : words.join(` ${glyphs.dot} `);
}

/**
 * The same for the history: without the next step where the banner below the history has it, and on
 * a small screen in one row of `cells`, since the page of the memo has all of it.
 */
export function briefStateWords(memo: Memo, view: View, cells: number): string | null {
  const {failure} = memo;
  if (failure === null || memo.status === 'sent') return stateWords(memo, view);
  const {title} = describeFailure(failure, view.language);
  const words = `${statusWords(memo, view)}: ${title}`;
  if (view.rows < roomyRows) return truncateToCells(words, cells, view.glyphs.ellipsis);
  return title === view.sharedCause ? words : stateWords(memo, view);
}

/** The state of a memo that was not sent, with the cause and the next step; or of its parts. */
export function stateWords(memo: Memo, view: View): string | null {
  const {language, glyphs} = view;
  const count = memo.parts.length;
  if (memo.status === 'sent') {
    return count === 1 ? null : allSentWords(count)[language];
  }
  const words = statusWords(memo, view);
  if (memo.failure === null) return words;
  const failure = describeFailure(memo.failure, language);
  const retry =
    memo.status === 'queued' && memo.nextAttemptAt !== null && memo.failure.kind !== 'logged-out'
      ? retryWords(clockTime(here(memo.nextAttemptAt), {seconds: true}))[language]
      : failure.nextStep;
  const isUnknown = memo.status === 'unknown';
  const settling = isToFriends(memo) ? memoRowWords.settleToFriends : memoRowWords.settle;
  const settle = isUnknown ? ` ${glyphs.dot} Enter: ${settling[language]}` : '';
  return `${words}: ${failureText({...failure, nextStep: retry})}${settle}`;
}

/** The status, and how many parts of a memo that is partly sent were accepted, or friends got it. */
function statusWords(memo: Memo, {language}: View): string {
  const {receivers, parts} = memo;
  const sent = receivers?.filter(({status}) => status === 'sent').length ?? countSent(memo);
  const of = receivers?.length ?? parts.length;
  const partly = isPartlySent(memo) ? ` (${sent}/${of})` : '';
  return `${memoStatusWords(memo.status, language)}${partly}`;
}
