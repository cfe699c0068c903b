import type {Event} from '../../app/events/event.ts';
import type {DraftSummary, DraftsPage} from '../../app/state/draft-screens.ts';
import {selectedIndex} from '../../app/state/selection.ts';
import type {State} from '../../app/state/state.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {padEndToCells} from '../../domain/text/cell-width.ts';
import {sanitize} from '../../domain/text/sanitize.ts';
import {draftLengthWords, draftOriginWords} from '../../messages/subjects/draft-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import type {Binding} from '../base/binding.ts';
import {listRow, listRows} from '../base/list-row.ts';
import type {Page} from '../base/page.ts';
import {emptyRow, type Row} from '../base/row.ts';
import {findKey, pageKeys, selectionKeys} from '../base/shared-keys.ts';
import type {View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';

/** Below this there is no room for the year and for why a draft is kept. */
const wideColumns = 60;

const noDrafts: Phrase = {
  ko: '따로 둔 글이 없습니다. 글을 쓰다가 Ctrl+S를 누르면 여기에 둡니다. Ctrl+C로 비운 글도 여기에서 다시 찾습니다.',
  en: 'There are no drafts. Press Ctrl+S while writing to put the text aside here. What Ctrl+C clears is found here too.',
};

const title: Phrase = {ko: '따로 둔 글', en: 'Drafts'};

/** The texts that were put aside, cleared or left behind. */
export const draftsPage: Page<'drafts'> = {
  title,
  right: (_, __, page) => draftPosition(page),
  rows: (_, view, {overlay: {drafts, selectedId}, room}) =>
    drafts.length === 0
      ? [emptyRow, ...wrappedRows(noDrafts[view.language], view)]
      : listRows({entries: drafts, selectedId, room}, (draft, isSelected) =>
          draftRow(draft, view, isSelected),
        ),
  keys: [
    inList('enter', {type: 'draft-chosen'}, {ko: '열기', en: 'open'}),
    inList('d', {type: 'draft-deletion-requested'}, {ko: '지우기', en: 'delete'}),
    {
      keys: ['u'],
      when: (state) => state.overlay?.kind === 'drafts' && state.overlay.deleted.length > 0,
      action: {event: {type: 'draft-return-requested'}},
      help: {ko: '되살리기', en: 'bring back'},
      hinted: true,
    },
    ...selectionKeys((by) => ({type: 'draft-selection-moved', by})),
    findKey,
    ...pageKeys,
  ],
  heading: title,
};

function inList(key: string, event: Event, help: Phrase): Binding {
  const when = ({overlay}: State): boolean =>
    overlay?.kind === 'drafts' && overlay.drafts.length > 0;
  return {keys: [key], when, action: {event}, help, hinted: true};
}

/** `3/12`: which one is selected of how many. */
function draftPosition({drafts, selectedId}: DraftsPage): Row {
  if (drafts.length === 0) return [];
  return [{text: `${selectedIndex(drafts, selectedId) + 1}/${drafts.length}`, tone: 'dim'}];
}

/** The time, why it is kept, its length, and the first line that says something. */
function draftRow(draft: DraftSummary, view: View, isSelected: boolean): Row {
  const {columns, language} = view;
  const isWide = columns >= wideColumns;
  const time = dateTime(draft.savedAt, language);
  const origin = padEndToCells(draftOriginWords[draft.origin][language], 10);
  const about = isWide ? `${time}  ${origin}` : `${time.slice(5)} `;
  const units = draftLengthWords(draft.units)[language].padStart(isWide ? 8 : 5);
  return listRow({about: `${about}${units}  `, text: firstLine(draft.start), isSelected}, view);
}

function firstLine(start: string): string {
  const lines = sanitize(start).split('\n');
  return (lines.find((line) => line.trim() !== '') ?? '').trim();
}
