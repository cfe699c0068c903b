import type {DraftSummary, DraftsPage} from '../../app/state/draft-screens.ts';
import {selectedIndex} from '../../app/state/selection.ts';
import {padEndToCells} from '../../domain/text/cell-width.ts';
import {sanitize} from '../../domain/text/sanitize.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {draftLengthWords, draftOriginWords} from '../../messages/subjects/draft-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {listRow, listRows} from '../base/list-row.ts';
import {emptyRow, type Row, row} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {draftScreenWords} from './draft-screen-words.ts';

/** Below this there is no room for the year and for why a draft is kept. */
const wide = 60;

/** The kept drafts around the selected one, at most `room` rows. */
export function draftRows(
  {drafts, selectedId}: DraftsPage,
  view: View,
  room: number,
): readonly Row[] {
  if (drafts.length === 0) return emptyList(view);
  return listRows({entries: drafts, selectedId, room}, (draft, isSelected) =>
    draftRow(draft, view, isSelected),
  );
}

/** `3/12`: which one is selected of how many. */
export function draftPosition({drafts, selectedId}: DraftsPage): Row {
  if (drafts.length === 0) return [];
  return [{text: `${selectedIndex(drafts, selectedId) + 1}/${drafts.length}`, tone: 'dim'}];
}

/** The time, why it is kept, its length, and the first line that says something. */
function draftRow(draft: DraftSummary, view: View, isSelected: boolean): Row {
  const {columns, language} = view;
  const isWide = columns >= wide;
  const time = dateTime(draft.keptAt, language);
  const origin = padEndToCells(draftOriginWords[draft.origin][language], 10);
  const about = isWide ? `${time}  ${origin}` : `${time.slice(5)} `;
  const units = draftLengthWords(draft.units)[language].padStart(isWide ? 8 : 5);
  return listRow({about: `${about}${units}  `, text: firstLine(draft.start), isSelected}, view);
}

function firstLine(start: string): string {
  const lines = sanitize(start).split('\n');
  return (lines.find((line) => line.trim() !== '') ?? '').trim();
}

function emptyList(view: View): readonly Row[] {
  const words = draftScreenWords.empty[view.language];
  const lines = wrapText(words, Math.max(8, view.columns - 4));
  return [emptyRow, ...lines.map(({text}) => row(`  ${text}`))];
}
