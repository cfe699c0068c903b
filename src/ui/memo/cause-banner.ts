import type {State} from '../../app/state/state.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {failureText} from '../../messages/failures/describe-failure.ts';
import type {Row} from '../base/row.ts';
import {sharedCauseOf} from '../base/shared-cause.ts';
import type {View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';

/** The part of the screen's rows that the banner may take. */
const shareOfRows = 1 / 8;

/** Explains once, below the history, why several memos wait or failed, and what to do next. */
export function causeBanner({history}: State, view: View): readonly Row[] {
  const {language, rows} = view;
  const cause = sharedCauseOf(history.memos, language);
  if (cause === null) return [];
  const words = `${countWords(cause.count)[language]}: ${failureText(cause)}`;
  const maxRows = Math.max(1, Math.floor(rows * shareOfRows));
  return wrappedRows(sanitizeLine(words), view, 'warn').slice(0, maxRows);
}

function countWords(count: number): Phrase {
  return {ko: `/outbox ${count}건`, en: `/outbox, ${count} memos`};
}
