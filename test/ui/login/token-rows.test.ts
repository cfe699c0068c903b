import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createPrivateFields} from '../../../src/ui/base/private-fields.ts';
import {rowText} from '../../../src/ui/base/row.ts';
import {createViewport} from '../../../src/ui/base/viewport.ts';
import {frameOf} from '../../../src/ui/shell/frame-of.ts';
import {sampleStates} from '../sample-states.ts';

for (const columns of [40, 60, 65, 80, 200]) {
  test(`${columns} columns: the expiry of both tokens is shown completely`, () => {
    for (const language of ['ko', 'en'] as const) {
      const page = sampleStates({columns, rows: 60, language, text: ''}).find(
        ({state}) => state.overlay?.kind === 'tokens',
      );
      assert.ok(page);
      const fields = createPrivateFields('http://a/b', '');
      const {rows} = frameOf(page.state, {fields, page: createViewport()});
      const [text = ''] = rows
        .map(rowText)
        .join('\n')
        .split(/^(?:최근 갱신|refreshes)/m);
      assert.equal(text.match(/20\d\d-\d\d-\d\d\s+\d\d:\d\d(?:\s+UTC\S*)?$/gm)?.length, 2, text);
    }
  });
}
