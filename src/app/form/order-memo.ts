import type {Effect} from '../events/effect.ts';
import type {MemoToAccept} from '../events/picture-event.ts';
import type {State} from '../state/state.ts';
import {formPageOf} from './form-text.ts';

/**
 * The effect that sends what was written: to the user's own chatroom at once, to friends only after
 * a question that shows who they are.
 */
export function orderMemo(state: State, memo: MemoToAccept): Effect {
  const {draftFriends: friends, draft, overlay} = state;
  if (friends.length === 0) return {type: 'accept-memo', ...memo};
  const shown = {text: draft.text, form: formPageOf(overlay)?.form ?? null};
  return {type: 'check-friend-memo', ...memo, friends, shown};
}
