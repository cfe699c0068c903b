import assert from 'node:assert/strict';
import {test} from 'node:test';
import {rowWidth} from '../../../src/ui/base/row.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {mainTitle} from '../../../src/ui/shell/main-title.ts';
import {stateWith} from '../../support/app-state.ts';

function title(profile: string | null, columns = 80): string {
  const {terminal} = stateWith();
  const state = stateWith({profile, terminal: {...terminal, columns}});
  const row = mainTitle(state, viewOf(state));
  assert.ok(rowWidth(row) <= columns);
  return row.map(({text}) => text).join('');
}

test('the title has the name of a profile, even on a narrow screen, but not of the default one', () => {
  assert.match(title('work'), /나와의 채팅.* {3}\[work\] /);
  assert.match(title('work', 40), /나와의 채팅 {3}\[work\]/);
  assert.doesNotMatch(title(null), /\[/);
  title('a'.repeat(40), 40);
});
