import {editDraft} from '../../domain/draft/draft.ts';
import type {WrittenText} from '../../domain/draft/saved-draft.ts';
import {pictureOfMemo} from '../../domain/draft/written-picture.ts';
import {type MemoContent, textOf} from '../../domain/memo/kinds/kinds.ts';
import {type Memo, originOf} from '../../domain/memo/memo.ts';
import {leaveRecall} from '../draft/recall.ts';
import {choicesIn, isBlankBox, stashDraft, withoutChoices} from '../draft/stash-draft.ts';
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
  const draftMeantFor = namesOf(memo);
  return [{...opened, draftMeantFor}, ...effects, requestHistory(opened)];
}

function editInBox(state: State, memo: Memo): Update {
  const box = leaveRecall(state);
  const isBoxKept = !isBlankBox(box);
  const [emptied, ...effects] = isBoxKept ? stashDraft(box, 'aside') : [box];
  const written = writingOfContent(memo.content);
  const loaded = atEnd({
    ...emptied,
    draft: editDraft(emptied.draft, {kind: 'replace', text: typedMemo(written.text)}),
    ...choicesIn(written, emptied),
    draftMeantFor: namesOf(memo),
    draftSource: originOf(memo),
    focus: 'compose',
    overlay: null,
  });
  const known = written.picture?.picture ?? null;
  return [
    showNotice(loaded, {kind: 'memo-taken', isBoxKept}),
    ...effects,
    requestHistory(loaded),
    ...(known === null ? [] : [{type: 'check-picture', picture: known} as const]),
  ];
}

/** The friends that a memo was sent to: sent again, it would go to the user's own chatroom. */
function namesOf({receivers = []}: Memo): readonly string[] {
  return receivers.map(({name}) => name);
}

/** What the box shows of a memo. */
function writingOfContent(content: MemoContent): WrittenText {
  if (!('link' in content)) return {text: textOf(content), link: null};
  const {text, link} = content;
  if (content.kind === 'text') return {text, link};
  return {text, link, picture: pictureOfMemo(content.image, content.pictures)};
}

function atEnd(state: State): State {
  return moveTo({...state, history: {...state.history, selectedId: null, marked: []}}, null);
}

/** Forgets the source memo when the box is empty: its next text is another memo. */
export function withSourceForgotten([next, ...effects]: Update): Update {
  const isEmpty = next.draft.text === '' && next.draftPicture === null;
  if (next.draftSource === null || !isEmpty) return [next, ...effects];
  // The mark of an empty box is for the memo that is written next.
  const {draftFriends} = next;
  return [{...withoutChoices(next), draftFriends, draftSource: null}, ...effects];
}
