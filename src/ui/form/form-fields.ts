import {checkForm} from '../../app/form/checked-form.ts';
import {fieldFormat, isBlank} from '../../app/form/forms.ts';
import type {Form, FormField} from '../../app/state/form.ts';
import type {State} from '../../app/state/state.ts';
import {cardCells} from '../../domain/memo/template/shown-limits.ts';
import {shortAddress} from '../../domain/memo/web-address.ts';
import {cellWidth, padEndToCells, truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {caretPosition, wrapDraft} from '../../domain/text/wrap-text.ts';
import {fieldRow} from '../base/field-row.ts';
import type {Row} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {fieldWords, formWords, messagesWords} from './form-words.ts';

/** The rows of a field of several lines beside other fields. */
const longRows = 4;

/** From this width (columns) on, the drawing is beside the fields. */
const wideColumns = 100;

/** The drawing and its margins, where it is beside the fields (cells). */
const besideCells = cardCells + 7;

export function isWide({columns}: View): boolean {
  return columns >= wideColumns;
}

/** The columns of the fields. */
export function fieldsColumns(view: View): number {
  return isWide(view) ? view.columns - besideCells : view.columns;
}

export interface FieldRows {
  readonly rows: readonly Row[];
  readonly caret: {readonly x: number; readonly y: number} | null;
}

/** The marker and the label before the value of every field (cells). */
function valueStart({kind, fields}: Form, {language}: View): number {
  const names = new Set(fields.map(({name}) => name));
  const labels = [...names].map((name) => cellWidth(fieldWords[name].label[language]));
  return kind === 'template' ? 3 : 3 + Math.max(...labels) + 2;
}

/** The columns of the value of a field, of which the last is for the caret. */
export function valueColumns(form: Form, view: View): number {
  return Math.max(4, fieldsColumns(view) - valueStart(form, view) - 1);
}

/** The fields of a form and the row that sends, in at most `height` rows around the focus. */
export function fieldRows(state: State, view: View, form: Form, height: number): FieldRows {
  const all = form.fields.map((field, index) =>
    oneField(state, view, {form, field, index, height}),
  );
  const rows = [...all.flatMap((field) => field.rows), sendRow(state, view, form)];
  const above = all.slice(0, form.at).reduce((sum, field) => sum + field.rows.length, 0);
  const caret = all[form.at]?.caret ?? null;
  const y = above + (caret?.y ?? 0);
  const first = firstVisible(rows.length, y, height);
  return {
    rows: rows.slice(first, first + height),
    caret: caret && {x: caret.x, y: y - first},
  };
}

/** The row in focus is in view, with others after it if possible. */
function firstVisible(count: number, row: number, height: number): number {
  const wanted = row - Math.max(0, height - 2);
  return Math.max(0, Math.min(count - height, wanted));
}

interface At {
  readonly form: Form;
  readonly field: FormField;
  readonly index: number;
  readonly height: number;
}

function oneField(state: State, view: View, at: At): FieldRows {
  const {form, field, index} = at;
  const isFocused = form.at === index;
  const lead = leadOf(state, view, at);
  const start = valueStart(form, view);
  const columns = fieldsColumns(view);
  const {text} = field.draft;
  if (text === '') {
    const empty = truncateToCells(emptyWords(state, view, field), columns - start - 1, '');
    const row: Row = [...lead, {text: empty, tone: 'dim'}];
    return {rows: [row], caret: isFocused ? {x: start, y: 0} : null};
  }
  if (fieldFormat(form, field.name).isLong === true) return longField(view, at, lead);
  if (!isFocused) {
    const shown = truncateToCells(sanitizeLine(text), columns - start - 1, view.glyphs.ellipsis);
    return {rows: [[...lead, {text: shown}]], caret: null};
  }
  const prefix = ' '.repeat(start);
  const {row, caretColumn} = fieldRow(field.draft, {prefix, columns: columns});
  return {rows: [[...lead, ...row.slice(1)]], caret: {x: caretColumn, y: 0}};
}

/** A field of several lines; a text that is longer scrolls with its caret. */
function longField(view: View, {form, field, index, height}: At, lead: Row): FieldRows {
  const {text, caret} = field.draft;
  const width = valueColumns(form, view);
  const most = form.fields.length === 1 ? height - 1 : Math.min(longRows, height - 2);
  const lines = wrapDraft(text, width);
  const at = caretPosition(lines, caret, {columns: width, text});
  const isFocused = form.at === index;
  const shown = Math.max(1, most);
  const first = isFocused ? Math.max(0, Math.min(lines.length - shown, at.row - shown + 1)) : 0;
  const start = valueStart(form, view);
  const rows = lines.slice(first, first + shown).map((line, row): Row => {
    return [...(row === 0 ? lead : [{text: ' '.repeat(start)}]), {text: line.text}];
  });
  return {rows, caret: isFocused ? {x: start + at.column, y: at.row - first} : null};
}

/** The marker of a field and its label: `›` in focus, `!` if something is wrong with it. */
function leadOf(state: State, view: View, {form, field, index}: At): Row {
  const isFocused = form.at === index;
  const {faults} = checkForm(form, state.sendingDefaults);
  const isFaulty = !isBlank(form) && faults.some(({at}) => at === index);
  const mark = isFocused ? view.glyphs.prompt : isFaulty ? '!' : ' ';
  const tone = isFaulty ? 'bad' : isFocused ? 'accent' : 'dim';
  if (form.kind === 'template') return [{text: ` ${mark} `, tone}];
  const label = padEndToCells(
    fieldWords[field.name].label[view.language],
    valueStart(form, view) - 3,
  );
  return [
    {text: ` ${mark} `, tone},
    {text: label, tone: isFocused ? 'strong' : 'dim'},
  ];
}

/** What an empty field is for, or what is sent in its place. */
function emptyWords({sendingDefaults}: State, {language}: View, {name}: FormField): string {
  if (name === 'link') return shortAddress(sendingDefaults.link.url);
  return fieldWords[name].empty?.[language] ?? '';
}

function sendRow(state: State, view: View, form: Form): Row {
  const isFocused = form.at >= form.fields.length;
  const {content, messages} = checkForm(form, state.sendingDefaults);
  const text = formWords.send[view.language];
  const mark = {text: isFocused ? ` ${view.glyphs.prompt} ` : '   ', tone: 'accent'} as const;
  if (content === null) return [mark, {text, tone: 'dim'}];
  const count = messages.length > 1 ? `  ${messagesWords(messages.length)[view.language]}` : '';
  return [mark, {text, tone: isFocused ? 'selected' : 'strong'}, {text: count, tone: 'dim'}];
}
