import {draftOf} from '../../domain/draft/draft.ts';
import {editLine} from '../../domain/draft/edit-line.ts';
import {readTags} from '../../domain/memo/tags.ts';
import type {MemoEvent} from '../events/history-event.ts';
import type {TagsPage} from '../state/overlay.ts';
import {chosenIds} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';

type TagEvent = Extract<MemoEvent, {type: `tags-${string}`}>;

/**
 * Edits the tags that all chosen memos have in common, on one line: added tags are added to every
 * memo, erased tags are removed.
 */
export const tagUpdates: Updates<TagEvent> = {
  'tags-requested': (state) => {
    const ids = chosenIds(state);
    return ids.length === 0
      ? [state]
      : [
          {...state, notice: null},
          {type: 'read-tags', ids},
        ];
  },
  'tags-opened': (state, {ids, tags}) => {
    const text = tags.map((tag) => `#${tag} `).join('');
    const draft = draftOf(text);
    return [{...state, overlay: {kind: 'tags', ids, before: tags, draft, from: state.overlay}}];
  },
  'tags-edited': (state, {edit}) => {
    const {overlay} = state;
    if (overlay?.kind !== 'tags') return [state];
    const draft = editLine(overlay.draft, edit);
    return [{...state, notice: null, overlay: {...overlay, draft}}];
  },
  'tags-submitted': (state) =>
    state.overlay?.kind === 'tags' ? submit(state, state.overlay) : [state],
};

/** Words that cannot be tags are reported, and the line stays open. */
function submit(state: State, {ids, before, draft, from}: TagsPage): Update {
  const {tags, refused} = readTags(draft.text);
  if (refused.length > 0) return [showNotice(state, {kind: 'tags-refused', words: refused})];
  const add = tags.filter((tag) => !before.includes(tag));
  const remove = before.filter((tag) => !tags.includes(tag));
  const next = {...state, overlay: from, notice: null};
  return add.length + remove.length === 0 ? [next] : [next, {type: 'tag-memos', ids, add, remove}];
}
