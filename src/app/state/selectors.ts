import {countSent, type Memo} from '../../domain/memo/memo.ts';
import {isWebLink} from '../../domain/memo/memo-link.ts';
import {dividePictureText} from '../../domain/memo/picture/picture-card.ts';
import type {Receiver} from '../../domain/memo/receiver.ts';
import {splitMemo, trimMemo} from '../../domain/memo/split-memo.ts';
import type {PictureOffer} from './draft-screens.ts';
import {screenColumns} from './shown-layout.ts';
import type {State} from './state.ts';

/** The cells to the left of the text in the compose box, and those kept free to the right. */
export const composeMargin = {left: 3, right: 1} as const;

/** The number of columns for the text of the compose box. */
export function composeColumns(state: State): number {
  return Math.max(1, screenColumns(state) - composeMargin.left - composeMargin.right);
}

/** The text that Enter would send; a leading `//` becomes a single slash. */
export function draftMemo({draft: {text}}: State): string {
  return trimMemo(text.startsWith('//') ? text.slice(1) : text);
}

/** The address that is all of the text in the box; null for any other text. */
export function loneAddress({draft: {text}}: State): string | null {
  const address = text.trim();
  return isWebLink(address) ? address : null;
}

/** The texts of the messages that the box would be sent as; of a picture, what its card says. */
export function draftMessages(state: State): readonly string[] {
  const text = draftMemo(state);
  const {isNumbered} = state.sendingDefaults;
  if (state.draftPicture === null) return splitMemo(text, {isNumbered});
  const {title, description, rest} = dividePictureText(text);
  const card = [title, description].filter((words) => words !== null).join('\n');
  return [card, ...(rest === '' ? [] : splitMemo(rest, {isNumbered}))];
}

/** The picture whose pasted path is still in the box; null if there is none. */
export function offeredPicture({pictureOffer, draft}: State): PictureOffer | null {
  return pictureOffer !== null && draft.text.includes(pictureOffer.pasted) ? pictureOffer : null;
}

/** The text to type to send a memo again: a single leading slash would make it a command. */
export function typedMemo(text: string): string {
  return text.startsWith('/') ? `/${text}` : text;
}

/** The memo whose page is open, otherwise the one selected in the open list or in the history. */
export function selectedMemo({overlay, detail, history}: State): Memo | null {
  if (overlay?.kind === 'outbox') {
    return overlay.memos.find(({id}) => id === overlay.selectedId) ?? null;
  }
  const id = overlay?.kind === 'memo' ? overlay.id : history.selectedId;
  if (overlay?.kind === 'memo' && detail?.memo.id === id) return detail.memo;
  return history.memos.find((memo) => memo.id === id) ?? null;
}

/** The memo in view that is being sent and has parts left to send after the current one. */
export function partsBeingSent({history}: State): Memo | null {
  if (history.sending === 0) return null;
  const memo = history.memos.findLast(({status}) => status === 'sending');
  if (memo === undefined) return null;
  const {parts, receivers} = memo;
  const left =
    receivers === undefined
      ? parts.length - countSent(memo)
      : receivers.reduce(
          (sum, {status, sentParts}) => sum + messagesLeft(parts.length, {status, sentParts}),
          0,
        );
  return left > 1 ? memo : null;
}

/** The messages that a friend is still to get. */
function messagesLeft(
  parts: number,
  {status, sentParts}: Pick<Receiver, 'status' | 'sentParts'>,
): number {
  return status === 'waiting' || status === 'sending' ? parts - sentParts : 0;
}

/**
 * The memos that an action applies to: the one whose page is open, otherwise the marked ones,
 * otherwise the selected one.
 */
export function chosenIds(state: State): readonly string[] {
  const {marked} = state.history;
  if (state.overlay === null && marked.length > 0) return marked;
  const memo = selectedMemo(state);
  return memo === null ? [] : [memo.id];
}

/**
 * Whether there is a history to return to: only the first run has none. Without a login, memos can
 * still be read and written.
 */
export function hasRoom({session, demo, history}: State): boolean {
  return session !== null || demo !== null || history.total > 0;
}
