import {offeredPicture} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {nameOfPicture} from '../../domain/draft/written-picture.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {describeFailure, failureText} from '../../messages/failures/describe-failure.ts';
import {memoStatusWords, memoText, toFriendsWords} from '../../messages/subjects/memo-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {screenWords} from '../base/screen-words.ts';
import {noticeWords} from '../shell/notice-words.ts';
import {offerWords} from './line-words.ts';

/** The cells of a memo's text that are read out with its status. */
const excerptCells = 120;

/** The events between two states, one line each; changes of the clock alone are not events. */
export function eventLines(before: State, after: State): readonly string[] {
  return [
    ...memoEvents(before, after),
    ...connectionEvent(before, after),
    ...refreshEvent(before, after),
    ...noticeEvent(before, after),
    ...offerEvent(before, after),
  ];
}

/** `2026-11-20 07:31  보냄: 저녁에 우유 사기`, with the reason if there is one. */
export function memoLine(memo: Memo, {language}: State): string {
  const words = `${toFriendsWords(memo, language)}${memoText(memo, language)}`;
  const text = truncateToCells(sanitizeLine(words), excerptCells, '...');
  const status = memoStatusWords(memo.status, language);
  const failure = memo.failure === null ? null : describeFailure(memo.failure, language);
  const why = failure === null ? '' : `  ${failureText(failure)}`;
  return `${dateTime(here(memo.createdAt), language)}  ${status}: ${text}${why}`;
}

/** Events of memos; those that were in the history when the app was opened are not reported. */
function memoEvents(before: State, after: State): readonly string[] {
  if (before.history.memos === after.history.memos) return [];
  const known = new Map(before.history.memos.map((memo) => [memo.id, memo]));
  const since =
    before.history.memos.at(-1)?.sequence ?? (isUnread(before) ? Number.POSITIVE_INFINITY : 0);
  return after.history.memos
    .filter((memo) => {
      const old = known.get(memo.id);
      if (old === undefined) return memo.sequence > since && isWorthPrinting(memo, after);
      return old !== memo && hasChanged(old, memo) && isWorthPrinting(memo, after);
    })
    .map((memo) => memoLine(memo, after));
}

/** Whether the history is not read yet. */
function isUnread({history}: State): boolean {
  return history.memos.length === 0 && history.total === 0 && history.nextAttemptAt === null;
}

function hasChanged(old: Memo, memo: Memo): boolean {
  return old.status !== memo.status || old.failure?.kind !== memo.failure?.kind;
}

/**
 * Whether the memo's status is worth a line: sending is reported when the memo has arrived, or when
 * it has to wait.
 */
function isWorthPrinting({status, failure}: Memo, {session}: State): boolean {
  if (status === 'sending') return false;
  return status !== 'queued' || failure !== null || session === null;
}

function connectionEvent(before: State, after: State): readonly string[] {
  if (before.connection === after.connection || after.connection === 'unknown') return [];
  const isOnline = after.connection === 'online';
  return [(isOnline ? screenWords.online : screenWords.offline)[after.language]];
}

/** A refresh that the user requested is reported by its notice. */
function refreshEvent(before: State, after: State): readonly string[] {
  const isDone = before.refresh.kind === 'running' && after.refresh.kind === 'done';
  const isAsked = before.refresh.kind === 'running' && before.refresh.isAsked;
  return isDone && !isAsked ? [screenWords.refreshed[after.language]] : [];
}

/** A picture whose path was pasted, and the key that attaches it. */
function offerEvent(before: State, after: State): readonly string[] {
  const offer = offeredPicture(after);
  if (offer === null || offer === offeredPicture(before)) return [];
  return [offerWords(nameOfPicture(offer.picture))[after.language]];
}

function noticeEvent(before: State, after: State): readonly string[] {
  if (after.notice === null || after.notice === before.notice) return [];
  return [noticeWords(after.notice, after.language).text];
}
