import {composeColumns} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import type {DraftEdit} from '../../domain/draft/draft.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {Binding} from './binding.ts';

type PlainEdit = Exclude<
  DraftEdit['kind'],
  'insert' | 'paste' | 'replace' | 'move-up' | 'move-down'
>;

function editing(keys: readonly string[], kind: PlainEdit, help?: Phrase): Binding {
  return {keys, action: {edit: {kind}}, ...(help ? {help} : {})};
}

function moving(keys: readonly string[], kind: 'move-up' | 'move-down'): Binding {
  return {keys, action: {edit: (state: State) => ({kind, columns: composeColumns(state)})}};
}

/** Readline's keys, for every text field. */
export const editingKeys: readonly Binding[] = [
  editing(['left', 'ctrl+b'], 'move-left'),
  editing(['right'], 'move-right'),
  editing(['ctrl+left', 'alt+left', 'alt+b'], 'move-word-left', {
    ko: '단어 왼쪽 (Alt+F 오른쪽)',
    en: 'word left (Alt+F right)',
  }),
  editing(['ctrl+right', 'alt+right', 'alt+f'], 'move-word-right'),
  editing(['ctrl+a', 'home'], 'move-line-start', {
    ko: '줄 처음 (Ctrl+E 끝)',
    en: 'line start (Ctrl+E end)',
  }),
  editing(['ctrl+e', 'end'], 'move-line-end'),
  editing(['ctrl+home'], 'move-text-start', {
    ko: '글 처음 (Ctrl+End 끝)',
    en: 'text start (Ctrl+End end)',
  }),
  editing(['ctrl+end'], 'move-text-end'),
  editing(['backspace', 'shift+backspace', 'ctrl+h'], 'delete-backward'),
  editing(['delete'], 'delete-forward'),
  editing(['ctrl+w', 'alt+backspace', 'ctrl+backspace'], 'delete-word-backward', {
    ko: '앞 단어 지우기 (Alt+D 뒤 단어)',
    en: 'delete previous word (Alt+D next)',
  }),
  editing(['alt+d', 'ctrl+delete', 'alt+delete'], 'delete-word-forward'),
  editing(['ctrl+u'], 'kill-to-line-start', {
    ko: '줄 처음까지 잘라내기 (Ctrl+K 끝까지, Ctrl+Y 붙여넣기)',
    en: 'cut to line start (Ctrl+K to line end, Ctrl+Y pastes)',
  }),
  editing(['ctrl+k'], 'kill-to-line-end'),
  editing(['ctrl+_', 'ctrl+-', 'ctrl+/'], 'undo', {ko: '되돌리기', en: 'undo'}),
  editing(['ctrl+]', 'alt+_'], 'redo', {ko: '다시 하기', en: 'redo'}),
];

/** Not one of `editingKeys`: on some screens Ctrl+Y copies instead, or does nothing. */
export const yankKey = editing(['ctrl+y'], 'yank');

/** For screens without a search, where Ctrl+F moves the caret as in readline. */
export const forwardKey = editing(['ctrl+f'], 'move-right');

/** For fields of several rows. */
export const rowKeys: readonly Binding[] = [
  moving(['up'], 'move-up'),
  moving(['down'], 'move-down'),
];
