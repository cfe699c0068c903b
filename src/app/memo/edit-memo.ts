import {editDraft} from '../../domain/draft/draft.ts';
import {
  type ContentKind,
  type Contents,
  type MemoContent,
  textOf,
} from '../../domain/memo/kinds/kinds.ts';
import {type Memo, originOf} from '../../domain/memo/memo.ts';
import {isEmptyMemo} from '../../domain/memo/split-memo.ts';
import {leaveRecall} from '../draft/recall.ts';
import {stashDraft} from '../draft/stash-draft.ts';
import {typedMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {moveTo, requestHistory} from '../steps/history-window.ts';
import {showNotice, type Update} from '../steps/updates.ts';

/**
 * Loads a memo into the box for editing and sending again; unsent text moves to the saved drafts.
 */
export function editMemo(state: State, memo: Memo): Update {
  const box = leaveRecall(state);
  const isBoxKept = !isEmptyMemo(box.draft.text);
  const [emptied, ...effects] = isBoxKept ? stashDraft(box, 'aside') : [box];
  const loaded = moveTo(
    {
      ...emptied,
      ...writtenAgain(emptied, memo.content),
      draftSource: originOf(memo),
      focus: 'compose',
      overlay: null,
      history: {...emptied.history, selectedId: null, marked: []},
    },
    null,
  );
  return [showNotice(loaded, {kind: 'memo-taken', isBoxKept}), ...effects, requestHistory(loaded)];
}

/** The parts of the state that change when a content of each kind is edited. */
const editors: {
  readonly [K in ContentKind]: (state: State, content: Contents[K]) => Partial<State>;
} = {
  text: (state, {text, link}) => ({
    draft: editDraft(state.draft, {kind: 'replace', text: typedMemo(text)}),
    draftLink: link,
  }),
  feed: asText,
  list: asText,
  location: asText,
  commerce: asText,
  calendar: asText,
  scrap: asText,
  custom: asText,
};

/** The words of a message as a text. */
function asText(state: State, content: MemoContent): Partial<State> {
  return {draft: editDraft(state.draft, {kind: 'replace', text: typedMemo(textOf(content))})};
}

function writtenAgain(state: State, content: MemoContent): Partial<State> {
  const edit = editors[content.kind] as (state: State, content: MemoContent) => Partial<State>;
  return edit(state, content);
}

/** Forgets the source memo when the box is empty: its next text is another memo. */
export function withSourceForgotten([next, ...effects]: Update): Update {
  if (next.draftSource === null || next.draft.text !== '') return [next, ...effects];
  return [{...next, draftSource: null, draftLink: next.sendingDefaults.link}, ...effects];
}
