import type {Event} from '../../app/events/event.ts';
import type {DraftSummary, DraftsPage} from '../../app/state/draft-screens.ts';
import {selectedIndex} from '../../app/state/selection.ts';
import type {State} from '../../app/state/state.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {padEndToCells} from '../../domain/text/cell-width.ts';
import {sanitize, sanitizeLine} from '../../domain/text/sanitize.ts';
import {draftLengthWords, draftOriginWords} from '../../messages/subjects/draft-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import type {Binding} from '../base/binding.ts';
import {listRow, listRows} from '../base/list-row.ts';
import type {Page} from '../base/page.ts';
import {emptyRow, type Row} from '../base/row.ts';
import {findKey, pageKeys, selectionKeys} from '../base/shared-keys.ts';
import type {View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';

/** Below this many columns the year and the origin of a draft are left out. */
const wideColumns = 60;

const noDrafts: Phrase = {
  ko: '초안이 없습니다. 글을 쓰다가 Ctrl+S를 누르면 여기에 저장됩니다. Ctrl+C로 비운 글도 여기에 남습니다.',
  en: 'No drafts. Press Ctrl+S while writing to save the text here. Text that Ctrl+C clears is saved here too.',
};

const title: Phrase = {ko: '초안', en: 'Drafts'};

const pictureWord: Phrase = {ko: '사진', en: 'picture'};

/** Lists texts that were saved, cleared or left unsent at exit. */
export const draftsPage: Page<'drafts'> = {
  title,
  right: (_, __, page) => draftPosition(page),
  rows: (_, view, {overlay: {drafts, selectedId}, room}) =>
    drafts.length === 0
      ? [emptyRow, ...wrappedRows(noDrafts[view.language], view)]
      : listRows({entries: drafts, selectedId, room}, view, (draft, isSelected) =>
          draftRow(draft, view, isSelected),
        ),
  keys: [
    inList('enter', {type: 'draft-chosen'}, {ko: '열기', en: 'open'}),
    inList('d', {type: 'draft-deletion-requested'}, {ko: '삭제', en: 'delete'}),
    {
      keys: ['u'],
      when: (state) => state.overlay?.kind === 'drafts' && state.overlay.deleted.length > 0,
      action: {event: {type: 'draft-return-requested'}},
      help: {ko: '되살리기', en: 'restore'},
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

/** The number of the selected draft and the total, as in `3/12`. */
function draftPosition({drafts, selectedId}: DraftsPage): Row {
  if (drafts.length === 0) return [];
  return [{text: `${selectedIndex(drafts, selectedId) + 1}/${drafts.length}`, tone: 'dim'}];
}

/** The time, the origin, the length and the first line that is not blank. */
function draftRow(draft: DraftSummary, view: View, isSelected: boolean): Row {
  const {columns, language} = view;
  const isWide = columns >= wideColumns;
  const time = dateTime(here(draft.savedAt), language);
  const origin = padEndToCells(draftOriginWords[draft.origin][language], 10);
  const about = isWide ? `${time}  ${origin}` : `${time.slice(5)} `;
  const units = draftLengthWords(draft.units)[language].padStart(isWide ? 8 : 5);
  const picture =
    draft.pictureName === undefined
      ? ''
      : `[${pictureWord[language]} ${sanitizeLine(draft.pictureName)}] `;
  const text = `${picture}${firstLine(draft.start)}`;
  return listRow({about: `${about}${units}  `, text, isSelected}, view);
}

function firstLine(start: string): string {
  const lines = sanitize(start).split('\n');
  return (lines.find((line) => line.trim() !== '') ?? '').trim();
}
