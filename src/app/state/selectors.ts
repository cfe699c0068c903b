import type {Memo} from '../../domain/memo/memo.ts';
import {trimMemo} from '../../domain/memo/split-memo.ts';
import type {State} from './state.ts';

/** Cells left of the text in the compose box, and kept free right of it. */
export const composeMargin = {left: 3, right: 1} as const;

/** Columns of the compose box's text. */
export function composeColumns(state: State): number {
  return Math.max(1, state.terminal.columns - composeMargin.left - composeMargin.right);
}

/** What Enter would send of the text being written: `//` stands for one slash. */
export function draftMemo({draft: {text}}: State): string {
  return trimMemo(text.startsWith('//') ? text.slice(1) : text);
}

/** A memo as it has to be typed to be sent again: a single slash would make it a command. */
export function typedMemo(text: string): string {
  return text.startsWith('/') ? `/${text}` : text;
}

/** The memo whose page is open, else the one that is selected in the history. */
export function selectedMemo({overlay, detail, history}: State): Memo | null {
  const id = overlay?.kind === 'memo' ? overlay.id : history.selectedId;
  if (overlay?.kind === 'memo' && detail?.memo.id === id) return detail.memo;
  return history.memos.find((memo) => memo.id === id) ?? null;
}

/** The memos that an order is for: the one whose page is open, else those marked, else the selected one. */
export function chosenIds(state: State): readonly string[] {
  const {marked} = state.history;
  if (state.overlay === null && marked.length > 0) return marked;
  const memo = selectedMemo(state);
  return memo === null ? [] : [memo.id];
}
