import type {State} from '../../app/state/state.ts';
import {truncateToCells} from '../../domain/text/cell-width.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {isOffered, labelOf} from '../base/binding.ts';
import {type Row, row, rowWidth} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {keyContext, keymap} from './keymap.ts';
import {noticeWords} from './notice-words.ts';

/** The maximum number of rows that a notice may take from the history. */
const maxNoticeRows = 3;

/** The bottom of the screen: a notice if there is one, otherwise the key hints. */
export function hintRows(state: State, view: View): readonly Row[] {
  if (state.notice !== null) {
    const {text, tone} = noticeWords(state.notice, view.language);
    const most = view.rows < 16 ? 2 : maxNoticeRows;
    return firstLines(text, most, view).map((line) => row(` ${line}`, tone));
  }
  return [keyHints(state, view)];
}

/** The lines of a text, at most `most`; an ellipsis marks that there are more. */
function firstLines(text: string, most: number, {columns, glyphs}: View): readonly string[] {
  const room = columns - 2;
  const lines = wrapText(text, room);
  const shown = lines.slice(0, most).map((line) => line.text);
  const [last, next] = lines.slice(most - 1);
  if (last === undefined || next === undefined) return shown;
  const rest = text.slice(last.start, next.end).replaceAll('\n', ' ');
  return [...shown.slice(0, -1), truncateToCells(rest, room, glyphs.ellipsis)];
}

/** The keys of a page whose hints are dropped last: the way out, and before it the help. */
const lasting = ['Esc', '?'];

/** The hints of the keymap, in its order, as many as fit. */
function keyHints(state: State, view: View): Row {
  let hints = offeredHints(state, view);
  while (hints.length > 0 && rowWidth(inOneRow(hints)) >= view.columns) {
    const isPage = hints.some(({label}) => label === 'Esc');
    const last = hints.findLastIndex(({label}) => !isPage || !lasting.includes(label));
    const help = hints.findIndex(({label}) => label === '?');
    hints = hints.toSpliced(last === -1 ? Math.max(0, help) : last, 1);
  }
  return inOneRow(hints);
}

interface Hint {
  readonly spans: Row;
  readonly label: string;
}

function inOneRow(hints: readonly Hint[]): Row {
  return hints.flatMap(({spans}, index) => [{text: index === 0 ? ' ' : '  '}, ...spans]);
}

function offeredHints(state: State, view: View): readonly Hint[] {
  const named = new Set<string>();
  const hints: Hint[] = [];
  for (const binding of keymap[keyContext(state)].keys) {
    if (!binding.hinted || binding.help === undefined || !isOffered(binding, state)) continue;
    const label = labelOf(binding);
    // An earlier row handles the same key, so this one does not work here.
    if (named.has(label)) continue;
    named.add(label);
    const meaning = ` ${binding.help[view.language]}`;
    hints.push({
      spans: [
        {text: label, tone: 'strong'},
        {text: meaning, tone: 'dim'},
      ],
      label,
    });
  }
  return hints;
}
