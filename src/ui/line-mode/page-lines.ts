import type {State} from '../../app/state/state.ts';
import {rowText, type Span} from '../base/row.ts';
import {type FrameSources, frameOf} from '../shell/frame-of.ts';

/** A page of the screen as it is read out: its title, its content, and the hints about its keys. */
export interface PageLines {
  /** Constant while the user is on the same page. */
  readonly name: string;
  readonly title: string;
  readonly body: readonly BodyLine[];
  readonly hints: string;
}

export interface BodyLine {
  readonly text: string;
  readonly isSelected: boolean;
}

/** Null on the main screen, whose events are read out instead. */
export function pageLines(state: State, sources: FrameSources): PageLines | null {
  const name = pageName(state);
  if (name === null) return null;
  // A notice would replace the hints; it is read out separately.
  const {rows, caret} = frameOf({...state, notice: null}, sources);
  const texts = rows.map(rowText);
  const first = texts.findIndex(isRule);
  const last = texts.findLastIndex(isRule);
  // The field of the login contains only what the user typed.
  const field = state.screen === 'login' && state.overlay === null ? caret?.y : undefined;
  const body = rows.flatMap((row, index): readonly BodyLine[] => {
    if (index <= first || index >= last || index === field) return [];
    return [{text: rowText(row), isSelected: row.some(isSelectedEntry)}];
  });
  return {
    name,
    title: texts.slice(0, first).join(' '),
    body: body.filter(({text}) => /[\p{L}\p{N}]/u.test(text)),
    hints: texts.at(-1) ?? '',
  };
}

/** The lines that are new since the page was last read out; in a list, only the selected line. */
export function newLines(before: PageLines, after: PageLines): readonly string[] {
  const known = new Set(before.body.map(lineKey));
  const changed = after.body.filter((line) => !known.has(lineKey(line)));
  const selected = changed.filter(({isSelected}) => isSelected);
  return (selected.length > 0 ? selected : changed).map(({text}) => text);
}

/** Whether it belongs to the selected entry of a list; the text of a field may be selected too. */
function isSelectedEntry({tone, isField}: Span): boolean {
  return tone === 'selected' && !isField;
}

function lineKey({text, isSelected}: BodyLine): string {
  return `${isSelected} ${text}`;
}

function pageName({screen, overlay, login, setup}: State): string | null {
  if (overlay !== null) {
    const what = 'id' in overlay ? overlay.id : 'question' in overlay ? overlay.question : '';
    return `${overlay.kind} ${what}`;
  }
  if (screen === 'login') return `login ${login.kind}`;
  return screen === 'setup' ? `setup ${setup.step}` : null;
}

function isRule(text: string): boolean {
  return /^-{10,}$/.test(text);
}
