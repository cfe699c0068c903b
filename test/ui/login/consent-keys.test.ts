import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createPrivateFields} from '../../../src/ui/base/private-fields.ts';
import {rowText} from '../../../src/ui/base/row.ts';
import {createViewport} from '../../../src/ui/base/viewport.ts';
import {frameOf} from '../../../src/ui/shell/frame-of.ts';
import {findBinding, keyContext} from '../../../src/ui/shell/keymap.ts';
import {someSession} from '../../support/app-state.ts';
import {sampleStates} from '../sample-states.ts';

/** Contexts in which the key has another meaning, or a question must be answered first. */
const elsewhere = ['search', 'tags', 'confirm'];

test('the key in the status bar for the missing consent works on every page', () => {
  const pages = new Set<string>();
  for (const {name, state} of sampleStates({text: 'abc'})) {
    const asking = {...state, session: {...someSession, scopes: ['profile_nickname']}};
    const fields = createPrivateFields('http://a/b', '');
    const {rows} = frameOf(asking, {fields, page: createViewport()});
    const context = keyContext(asking);
    if (!rows.some((row) => rowText(row).includes('메시지 동의 없음 - Ctrl+N'))) continue;
    if (elsewhere.includes(context)) continue;
    pages.add(context);
    assert.ok(findBinding('ctrl+n', asking) !== null, `${name} (${context})`);
  }
  assert.ok(pages.has('tokens') && pages.has('compose'), [...pages].join());
});
