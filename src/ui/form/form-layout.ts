import type {Form} from '../../app/state/form.ts';
import type {State} from '../../app/state/state.ts';
import type {PageLayout} from '../base/page.ts';
import {emptyRow, fillRows, fitRow, type Row, rowWidth} from '../base/row.ts';
import {rule, type View} from '../base/view.ts';
import {drawingRows, findingRows} from './form-drawing.ts';
import {fieldRows, fieldsColumns, isWide} from './form-fields.ts';

const margin = '   ';

interface At {
  readonly form: Form;
  readonly room: number;
  readonly scroll: number;
}

/** The fields, and beside or below them the message as KakaoTalk shows it. */
export function formLayout(state: State, view: View, at: At): PageLayout {
  return isWide(view) ? beside(state, view, at) : below(state, view, at);
}

function below(state: State, view: View, {form, room, scroll}: At): PageLayout {
  const shown = shownIn(state, view, form, view.columns - margin.length - 1);
  const least = Math.min(stacked(shown, room).length, Math.max(2, Math.floor(room * 0.4)));
  const fields = fieldRows(state, view, form, Math.max(1, room - least));
  const rest = room - fields.rows.length;
  const hasRule = rest > 3;
  const height = hasRule ? rest - 1 : rest;
  const drawn = stacked(shown, height).map(indented);
  const first = clamped(scroll, drawn.length - height);
  const lower = drawn.slice(first, first + height);
  return {
    rows: [...fields.rows, ...(hasRule ? [rule(view)] : []), ...lower],
    caret: fields.caret,
    scroll: first,
    pageHeight: height,
    isLong: drawn.length > height,
  };
}

function beside(state: State, view: View, {form, room, scroll}: At): PageLayout {
  const columns = fieldsColumns(view);
  const fields = fieldRows(state, view, form, room);
  const drawn = stacked(shownIn(state, view, form, view.columns - columns - 1), room);
  const first = clamped(scroll, drawn.length - room);
  const right = fillRows(drawn.slice(first), room);
  const left = fillRows(fields.rows, room);
  const rows = left.map((spans, index): Row => {
    const fitted = fitRow(spans, columns - 1);
    const gap = ' '.repeat(columns - rowWidth(fitted));
    return [...fitted, {text: gap}, ...(right[index] ?? emptyRow)];
  });
  return {
    rows,
    caret: fields.caret,
    scroll: first,
    pageHeight: room,
    isLong: drawn.length > room,
  };
}

interface Shown {
  readonly drawing: readonly Row[];
  readonly findings: readonly Row[];
}

function shownIn(state: State, view: View, form: Form, columns: number): Shown {
  return {
    drawing: drawingRows(state, view, form, columns),
    findings: findingRows(state, view, form, columns),
  };
}

/** What is wrong below the drawing where both fit, else above it: it must not be out of view. */
function stacked({drawing, findings}: Shown, height: number): readonly Row[] {
  const isApart = drawing.length > 0 && findings.length > 0;
  const below = [...drawing, ...(isApart ? [emptyRow] : []), ...findings];
  return below.length <= height ? below : [...findings, ...drawing];
}

function indented(spans: Row): Row {
  return spans.length === 0 ? spans : [{text: margin}, ...spans];
}

function clamped(scroll: number, most: number): number {
  return Math.max(0, Math.min(scroll, most));
}
