import {linksOf, picturesOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {defaultLink} from '../../domain/memo/memo-link.ts';
import {firstAddress} from '../../domain/memo/web-address.ts';
import type {MemoEvent} from '../events/history-event.ts';
import type {MemoEffect} from '../events/memo-effect.ts';
import type {PictureEffect} from '../events/picture-event.ts';
import {chosenIds, selectedMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';
import {editMemo} from './edit-memo.ts';
import {
  closedMemo,
  deleteChosen,
  deleteConfirmed,
  resendChecked,
  resendChosen,
  resendConfirmed,
} from './memo-questions.ts';
import {tagUpdates} from './memo-tags.ts';

/** Actions on the selected memo, or on the marked ones. */
export const memoUpdates: Updates<MemoEvent> = {
  ...tagUpdates,
  'memo-resent': resendChosen,
  'resend-checked': (state, {sent, unsent}) => resendChecked(state, {sent, unsent}),
  'memo-resend-confirmed': resendConfirmed,
  'memo-resolved': (state, {id}) => [
    {...state, overlay: closedMemo(state.overlay), notice: null},
    {type: 'resolve-unknown', id},
  ],
  'memo-taken': (state) => withSelected(state, (memo) => editMemo(state, memo)),
  'memo-copied': (state) => order(state, {type: 'copy-memos', ids: chosenIds(state)}),
  'memo-shown-opened': (state) => withSelected(state, (memo) => openShown(state, memo)),
  'memo-link-opened': (state) => withSelected(state, (memo) => openLink(state, memo)),
  'memo-pinned': (state) =>
    withSelected(state, ({id, pinnedAt}) =>
      order(state, {type: 'pin-memo', id, isPinned: pinnedAt === null}),
    ),
  'memo-marked': (state) => withSelected(state, ({id}) => [mark(state, id)]),
  'memo-delete-requested': deleteChosen,
  'memo-delete-confirmed': deleteConfirmed,
};

function withSelected(state: State, act: (memo: Memo) => Update): Update {
  const memo = selectedMemo(state);
  return memo === null ? [state] : act(memo);
}

function order(state: State, effect: MemoEffect | PictureEffect): Update {
  return [{...state, notice: null}, effect];
}

/** Opens the picture that a memo shows, else its link. */
function openShown(state: State, memo: Memo): Update {
  const {id, content} = memo;
  if (picturesOf(content).length > 0) return order(state, {type: 'open-picture', id});
  if (content.kind !== 'picture' || content.image === '') return openLink(state, memo);
  return [
    {...state, notice: null},
    {type: 'open-link', url: content.image},
  ];
}

/**
 * Opens the memo's own link, else an address in its text, else the default link from the settings.
 */
function openLink(state: State, {content, text}: Memo): Update {
  const usual: readonly string[] = [defaultLink, state.sendingDefaults.link.url];
  const urls = linksOf(content).map(({url}) => url);
  const own = urls.find((url) => !usual.includes(url));
  const url = own ?? firstAddress(text) ?? urls.find((url) => url !== defaultLink) ?? null;
  if (url === null) return [showNotice(state, {kind: 'no-link'})];
  return [
    {...state, notice: null},
    {type: 'open-link', url},
  ];
}

function mark(state: State, id: string): State {
  const {marked} = state.history;
  const next = marked.includes(id) ? marked.filter((other) => other !== id) : [...marked, id];
  return {...state, notice: null, history: {...state.history, marked: next}};
}
