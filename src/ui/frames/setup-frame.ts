import type {SetupField, State} from '../../app/state.ts';
import {cellWidth, padEndToCells} from '../../domain/cell-width.ts';
import {readRedirectUri} from '../../domain/redirect-uri.ts';
import {checkRestApiKey, cleanKey, restApiKeyLength} from '../../domain/rest-api-key.ts';
import {describeFailure} from '../../messages/describe-failure.ts';
import type {Phrase} from '../../messages/words.ts';
import type {PrivateFields} from '../private-fields.ts';
import {emptyRow, type Frame, fillRows, fitRow, type Row, row} from '../row.ts';
import {fieldRow, maskedWith} from '../rows/field-row.ts';
import {hintRows} from '../rows/hint-rows.ts';
import {titleRow} from '../rows/title-row.ts';
import {rule, type View} from '../rows/view.ts';
import {screenWords} from '../words/screen-words.ts';
import {setupIntro, setupSteps} from '../words/setup-words.ts';

const labels: Readonly<Record<SetupField, Phrase>> = {
  'rest-api-key': {ko: 'REST API 키', en: 'REST API key'},
  'client-secret': {ko: '클라이언트 시크릿', en: 'Client secret'},
  'redirect-uri': {ko: '리다이렉트 URI', en: 'Redirect URI'},
};

const labelWidth = 20;

/** The first run: what to do in Kakao's console, and the three values that come from there. */
export function setupFrame(state: State, view: View, fields: PrivateFields): Frame {
  const hints = hintRows(state, view);
  const title = titleRow(
    [{text: screenWords.setup[view.language]}],
    [
      {
        text: `1/2   ${view.language === 'ko' ? '[한국어] English' : '한국어 [English]'}`,
        tone: 'dim',
      },
    ],
    view,
  );
  const form = formRows(state, view, fields);
  const room = view.rows - form.rows.length - hints.length - 3;
  const guide = guideRows(view, {redirectUri: fields.read('redirect-uri').text, room});
  const top: Row[] = [title, rule(view), ...guide.slice(0, Math.max(0, room))];
  const trial = tryRows(state, view, room - guide.length);
  const body = fillRows([...top, ...form.rows, ...trial], view.rows - hints.length - 1);
  const rows = [...body, rule(view), ...hints];
  return {rows: fillRows(rows, view.rows), caret: {x: form.caret.x, y: top.length + form.caret.y}};
}

/** The way around all this, where there is room for it. */
function tryRows(state: State, {language}: View, room: number): readonly Row[] {
  if (state.demo !== null || room < 2) return [];
  const ko = language === 'ko';
  const words = ko
    ? ' 계정 없이 먼저 써 보기: Ctrl+T'
    : ' Try it first, without an account: Ctrl+T';
  return [emptyRow, row(words, 'dim')];
}

/** The console's steps, fewer of the introduction when there is little room. */
function guideRows(
  {language, columns}: View,
  {redirectUri, room}: {redirectUri: string; room: number},
): readonly Row[] {
  const intro = setupIntro.map((phrase) => row(` ${phrase[language]}`));
  const steps = setupSteps(redirectUri).map(({what, address}, index): Row => {
    const text = `  ${index + 1}  ${what[language]}`;
    const both = `${padEndToCells(text, 36)}  ${address ?? ''}`;
    if (address === undefined) return row(text);
    return cellWidth(both) < columns
      ? [{text: padEndToCells(text, 36)}, {text: `  ${address}`, tone: 'accent'}]
      : row(text);
  });
  const all = [...intro, ...steps, emptyRow];
  const fitting = all.length <= room ? all : steps;
  return fitting.map((spans) => fitRow(spans, columns - 1));
}

function formRows(state: State, view: View, fields: PrivateFields) {
  const narrow = view.columns < 60;
  const rows: Row[] = [];
  let caret = {x: 0, y: 0};
  for (const name of Object.keys(labels) as SetupField[]) {
    const label = labels[name][view.language];
    const isFocused = state.setup.field === name;
    const mark = isFocused ? view.glyphs.prompt : ' ';
    const prefix = narrow ? ` ${mark} ` : padEndToCells(` ${mark} ${label}`, labelWidth + 2);
    if (narrow) rows.push(row(`   ${label}`, isFocused ? 'strong' : 'dim'));
    const field = fieldRow(fields.read(name), {
      prefix,
      columns: view.columns - (narrow ? 1 : 14),
      ...disguiseOf(name, view),
    });
    if (isFocused) caret = {x: field.caretColumn, y: rows.length};
    rows.push([...field.row, {text: `  ${remark(name, fields, view)}`, tone: 'dim'}]);
  }
  const problem = problemWords(state, view);
  if (problem !== null) rows.push(fitRow(row(` ${problem}`, 'bad'), view.columns - 1));
  return {rows: rows.map((spans) => fitRow(spans, view.columns)), caret};
}

function disguiseOf(name: SetupField, {glyphs}: View) {
  if (name === 'redirect-uri') return {};
  return {disguise: maskedWith(glyphs.mask, {showsEnds: name === 'rest-api-key'})};
}

/** What can be told of a value as it is typed or pasted; an unusual key is taken all the same. */
function remark(name: SetupField, fields: PrivateFields, {language}: View): string {
  const ko = language === 'ko';
  const text = fields.read(name).text;
  if (name === 'redirect-uri') {
    const read = readRedirectUri(text);
    if (!read.ok) return ko ? '주소가 아님' : 'not usable';
    return read.listener === null ? (ko ? '붙여넣기만' : 'paste only') : '';
  }
  const length = cleanKey(text).length;
  if (name === 'client-secret')
    return length === 0 ? (ko ? '(없거나 그대로면 Enter)' : '(Enter: none, or as stored)') : '';
  if (length === 0) return '';
  const isUsual = checkRestApiKey(text) === 'ok';
  if (isUsual) return ko ? `${length}자 확인` : `${length} ok`;
  return ko ? `보통 ${restApiKeyLength}자` : `usually ${restApiKeyLength}`;
}

function problemWords({setup}: State, {language}: View): string | null {
  const {problem} = setup;
  if (problem === null) return null;
  const ko = language === 'ko';
  if (problem === 'rest-api-key-empty') {
    return ko ? 'REST API 키를 붙여 넣으세요.' : 'Paste the REST API key.';
  }
  if (problem === 'rest-api-key-unusual') {
    return ko
      ? `REST API 키는 보통 0-9, a-f로 된 ${restApiKeyLength}자입니다. 그대로 쓰려면 Enter를 한 번 더 누르세요.`
      : `A REST API key usually is ${restApiKeyLength} characters of 0-9, a-f. Enter once more takes it.`;
  }
  if (problem === 'redirect-uri-unusable') {
    return ko
      ? 'http:// 또는 https://로 시작하는 주소를, 콘솔에 등록한 그대로 쓰세요.'
      : 'Write the http:// or https:// address exactly as registered in the console.';
  }
  const {title, nextStep} = describeFailure(problem, language);
  return `${title} ${nextStep}`;
}
