import type {SetupField} from '../../app/state/setup-state.ts';
import {readRedirectUri} from '../../domain/login/redirect-uri.ts';
import {checkRestApiKey, cleanKey} from '../../domain/login/rest-api-key.ts';
import {padEndToCells} from '../../domain/text/cell-width.ts';
import {fieldRow, maskedWith} from '../base/field-row.ts';
import type {PrivateFields} from '../base/private-fields.ts';
import {fitRow, type Row, row} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {fieldLabels, fieldRemarks, keyLengthWords} from './setup-words.ts';

const labelCells = 20;

/** The input of a step: its label, the value, and an immediate remark about it. */
export function setupFieldRows(
  name: SetupField,
  {view, fields}: {view: View; fields: PrivateFields},
): {rows: readonly Row[]; caret: {x: number; y: number}} {
  const narrow = view.columns < 60;
  const label = fieldLabels[name][view.language];
  const prompt = ` ${view.glyphs.prompt} `;
  const prefix = narrow ? prompt : padEndToCells(`${prompt}${label}`, labelCells + 2);
  const field = fieldRow(fields.read(name), {
    prefix,
    columns: view.columns - (narrow ? 1 : 14),
    ...disguiseOf(name, view),
  });
  const words = remark(name, fields, view);
  const typed: Row = [...field.row, {text: narrow ? '' : `  ${words}`, tone: 'dim'}];
  const above = narrow ? [row(`   ${label}${words === '' ? '' : `  ${words}`}`, 'strong')] : [];
  const rows = [...above, typed].map((spans) => fitRow(spans, view.columns));
  return {rows, caret: {x: field.caretColumn, y: above.length}};
}

function disguiseOf(name: SetupField, {glyphs}: View) {
  if (name === 'redirect-uri') return {};
  return {disguise: maskedWith(glyphs.mask, {showsEnds: name === 'rest-api-key'})};
}

/** The remark about a value as it is typed or pasted; an unusual key is accepted anyway. */
function remark(name: SetupField, fields: PrivateFields, {language}: View): string {
  const text = fields.read(name).text;
  if (name === 'redirect-uri') {
    const read = readRedirectUri(text);
    if (!read.ok) return fieldRemarks.unusable[language];
    return read.listener === null ? fieldRemarks.pasteOnly[language] : '';
  }
  const {length} = cleanKey(text);
  if (name === 'client-secret' || length === 0) return '';
  const words = checkRestApiKey(text) === 'ok' ? keyLengthWords(length) : fieldRemarks.unusualKey;
  return words[language];
}
