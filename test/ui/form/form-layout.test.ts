import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {FieldTexts} from '../../../src/app/form/form-format.ts';
import {formatOf, formKinds, newForm} from '../../../src/app/form/forms.ts';
import type {State} from '../../../src/app/state/state.ts';
import {createPrivateFields} from '../../../src/ui/base/private-fields.ts';
import {rowText, rowWidth} from '../../../src/ui/base/row.ts';
import {createViewport} from '../../../src/ui/base/viewport.ts';
import {frameOf} from '../../../src/ui/shell/frame-of.ts';
import {stateWith} from '../../support/app-state.ts';
import {formIn, stateWithForm} from '../../support/forms.ts';
import {hostileTexts} from '../sample-states.ts';

const fields = createPrivateFields('', '');

function sized(state: State, columns: number, rows: number): State {
  return {...state, terminal: {...state.terminal, columns, rows}};
}

/** The frame after scrolling down by so many rows. */
function drawn(state: State, scrolled = 0) {
  const page = createViewport();
  page.move({rows: -scrolled});
  return frameOf(state, {fields, page});
}

const textOf = (state: State, scrolled = 0) =>
  drawn(state, scrolled)
    .rows.map((spans) => rowText(spans))
    .join('\n');

const sizes = [
  [40, 10],
  [80, 24],
  [100, 12],
  [120, 40],
] as const;

test('any text in any field fits, and the caret is in view at every field', () => {
  for (const text of hostileTexts) {
    for (const kind of formKinds) {
      const names = formatOf({kind}).fields.map(({name}) => name);
      const texts: FieldTexts = Object.fromEntries(names.map((name) => [name, [text]]));
      const form = newForm(kind, {texts});
      const [columns, rows] = sizes[(text.length + kind.length) % sizes.length] ?? [80, 24];
      for (const at of form.fields.keys()) {
        const overlay = {kind: 'form', form: {...form, at}, isOfBox: false} as const;
        const frame = drawn(sized(stateWith({overlay}), columns, rows));
        assert.equal(frame.rows.length, rows);
        for (const row of frame.rows) assert.ok(rowWidth(row) <= columns, rowText(row));
        const {x = -1, y = -1} = frame.caret ?? {};
        assert.ok(x >= 3 && x < columns && y >= 2 && y < rows - 3, `${kind} ${at}: ${x}, ${y}`);
      }
    }
  }
});

test('the card is below the fields, and beside them in a wide terminal', () => {
  const texts = {title: ['배포'], row: ['빌드=1204']};
  const state = stateWithForm('card', {texts});
  const narrow = textOf(sized(state, 80, 24)).split('\n');
  assert.ok(narrow.findIndex((line) => /^빌드 +1204$/.test(line)) > 10);
  const wide = textOf(sized(state, 120, 24)).split('\n');
  assert.match(wide[2] ?? '', /^› 제목 {2}배포 {2}빌드 {2}1204$/);
});

test('in a small terminal the field in focus is in view, and PgDn shows the rest of the card', () => {
  const texts = {title: ['배포'], row: ['빌드=1204', '시간=3분'], picture: ['http://a.example/b']};
  const form = newForm('card', {texts});
  const at = form.fields.length - 1;
  const overlay = {kind: 'form', form: {...form, at}, isOfBox: false} as const;
  const state = sized(stateWith({overlay}), 40, 10);
  assert.match(textOf(state), /› 그림[\s\S]*\[보내기\][\s\S]*! 그림: https:\/\/ 주소여야/);
  assert.doesNotMatch(textOf(state), /자세히 보기/);
  assert.match(textOf(state, 99), /자세히 보기/);
});

test('a card that fills the space below the fields does not push a fault out of view', () => {
  const texts = {
    title: ['배포'],
    description: ['긴 설명입니다. '.repeat(12)],
    row: ['빌드=1204', '시간=3분', '서버'],
    sum: ['합계=OK'],
    button: ['로그', '화면'],
  };
  const form = newForm('card', {texts});
  for (const at of form.fields.keys()) {
    const overlay = {kind: 'form', form: {...form, at}, isOfBox: false} as const;
    assert.match(textOf(sized(stateWith({overlay}), 80, 24)), /^! 행: 이름=값/m);
  }
});

test('the fault of the field in focus comes first, with the name of the field', () => {
  const texts = {title: ['배포'], row: ['빌드'], link: ['a'], picture: ['http://a.example/b']};
  const state = sized(stateWithForm('card', {texts}), 80, 30);
  const faults = (shown: State) =>
    textOf(shown)
      .split('\n')
      .filter((line) => /^! [^ ]+: /.test(line))
      .map((line) => /^! ([^ ]+):/.exec(line)?.[1]);
  assert.deepEqual(faults(state), ['행', '링크', '그림']);
  const form = {...formIn(state), at: 5};
  assert.equal(form.fields[5]?.name, 'link');
  const overlay = {kind: 'form', form, isOfBox: false} as const;
  assert.deepEqual(faults({...state, overlay}), ['링크', '행', '그림']);
});

test('nothing is wrong with a form in which nothing is written, but it cannot be sent', () => {
  const state = sized(stateWithForm('card'), 80, 24);
  assert.doesNotMatch(textOf(state), /!/);
  const send = drawn(state).rows.find((spans) => rowText(spans) === '[보내기]');
  assert.equal(send?.at(-1)?.tone, 'dim');
});

test('links to domains that are not registered are named before they are sent', () => {
  const texts = {
    title: ['글'],
    link: ['https://a.example.com/1'],
    button: ['가=https://b.example'],
  };
  const form = stateWithForm('card', {texts});
  const state = sized({...form, registeredDomains: ['a.example.com']}, 80, 40);
  assert.match(textOf(state), /등록해야 링크가\s+열립니다: b\.example\./);
  assert.doesNotMatch(textOf(sized(form, 80, 40)), /등록/);
  const all = {...state, registeredDomains: ['https://a.example.com', 'b.example']};
  assert.doesNotMatch(textOf(all), /등록/);
});
