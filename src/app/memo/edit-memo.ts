import {editDraft} from '../../domain/draft/draft.ts';
import {textOf} from '../../domain/memo/kinds/kinds.ts';
import {type Memo, originOf} from '../../domain/memo/memo.ts';
import {isEmptyMemo} from '../../domain/memo/split-memo.ts';
import {leaveRecall} from '../draft/recall.ts';
import {stashDraft} from '../draft/stash-draft.ts';
import {formOfContent} from '../form/form-of-content.ts';
import {openForm} from '../form/open-form.ts';
import {typedMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {moveTo, requestHistory} from '../steps/history-window.ts';
import {showNotice, type Update} from '../steps/updates.ts';

/**
 * Loads a memo for editing and sending again: a text into the box, any other memo into the page of
 * its fields. Unsent text moves to the saved drafts.
 */
export function editMemo(state: State, memo: Memo): Update {
  const about = {defaults: state.sendingDefaults, sourceId: originOf(memo)};
  const form = formOfContent(memo.content, about);
  if (form === null) return editInBox(state, memo);
  if (state.appearance.isSpoken) return openForm(state, form);
  const [opened, ...effects] = openForm(atEnd(state), form);
  return [opened, ...effects, requestHistory(opened)];
}

function editInBox(state: State, memo: Memo): Update {
  const box = leaveRecall(state);
  const isBoxKept = !isEmptyMemo(box.draft.text);
  const [emptied, ...effects] = isBoxKept ? stashDraft(box, 'aside') : [box];
  const {content} = memo;
  const text = typedMemo(textOf(content));
  const loaded = atEnd({
    ...emptied,
    draft: editDraft(emptied.draft, {kind: 'replace', text}),
    draftLink: content.kind === 'text' ? content.link : emptied.sendingDefaults.link,
    draftSource: originOf(memo),
    focus: 'compose',
    overlay: null,
  });
  return [showNotice(loaded, {kind: 'memo-taken', isBoxKept}), ...effects, requestHistory(loaded)];
}

function atEnd(state: State): State {
  return moveTo({...state, history: {...state.history, selectedId: null, marked: []}}, null);
}

/** Forgets the source memo when the box is empty: its next text is another memo. */
export function withSourceForgotten([next, ...effects]: Update): Update {
  if (next.draftSource === null || next.draft.text !== '') return [next, ...effects];
  return [{...next, draftSource: null, draftLink: next.sendingDefaults.link}, ...effects];
}
