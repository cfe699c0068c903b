import type {State} from '../../app/state.ts';
import {wrapText} from '../../domain/wrap-text.ts';
import {keyContext} from '../keys/context.ts';
import {isOffered, keymap} from '../keys/keymap.ts';
import {type Row, row, rowWidth} from '../row.ts';
import {noticeWords} from '../words/notice-words.ts';
import type {View} from './view.ts';

/** Most rows that a notice may take from the history. */
const noticeRows = 3;

/** The bottom of the screen: a notice while there is one, else what the keys do here. */
export function hintRows(state: State, view: View): readonly Row[] {
  if (state.notice !== null) {
    const {text, tone} = noticeWords(state.notice, view.language);
    const most = view.rows < 16 ? 2 : noticeRows;
    const lines = wrapText(text, view.columns - 2).slice(0, most);
    return lines.map((line) => row(` ${line.text}`, tone));
  }
  return [keyHints(state, view)];
}

/** From the keymap, in its order, as many as fit. */
function keyHints(state: State, view: View): Row {
  const context = keyContext(state);
  const named = new Set<string>();
  let hints: Row = [];
  for (const binding of keymap) {
    if (!binding.hinted || binding.help === undefined || !isOffered(binding, context, state))
      continue;
    const label = binding.label ?? binding.keys[0] ?? '';
    // The same key further down does not work here: an earlier row has it.
    if (named.has(label)) continue;
    named.add(label);
    const next: Row = [
      ...hints,
      {text: hints.length === 0 ? ' ' : '  '},
      {text: label, tone: 'strong'},
      {text: ` ${binding.help[view.language]}`, tone: 'dim'},
    ];
    if (rowWidth(next) >= view.columns) break;
    hints = next;
  }
  return hints;
}
