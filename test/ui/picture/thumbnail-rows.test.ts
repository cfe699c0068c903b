import assert from 'node:assert/strict';
import {test} from 'node:test';
import {plainAppearance} from '../../../src/app/state/appearance.ts';
import {styledRow} from '../../../src/ui/base/styled-text.ts';
import {themeFor} from '../../../src/ui/base/theme.ts';
import {placeholderRow} from '../../../src/ui/picture/kitty-image.ts';
import {thumbnailColor, thumbnailRows} from '../../../src/ui/picture/thumbnail-rows.ts';

const hash = 'c0ffee42'.repeat(8);
const box = {columns: 5, rows: 2, width: 50, height: 40};
const color = thumbnailColor({hash});

test('without a picture that was drawn there are no rows', () => {
  assert.deepEqual(thumbnailRows({thumbnail: null}), []);
  assert.deepEqual(thumbnailRows({thumbnail: {hash, box, data: null}}), []);
});

test('each row has the color of the picture, even where nothing is colored', () => {
  const theme = themeFor({...plainAppearance, theme: 'none'});
  const drawn = (data: Parameters<typeof thumbnailRows>[0]['thumbnail']) =>
    thumbnailRows({thumbnail: data}).map((row) => styledRow(row, theme));
  assert.deepEqual(drawn({hash, box, data: {kind: 'png', base64: ''}}), [
    `  \x1b[38;5;${color}m${placeholderRow(0, 5)}\x1b[39m`,
    `  \x1b[38;5;${color}m${placeholderRow(1, 5)}\x1b[39m`,
    '',
  ]);
  const empty = `  \x1b[38;5;${color}m     \x1b[39m`;
  assert.deepEqual(drawn({hash, box, data: {kind: 'sixel', sequence: ''}}), [empty, empty, '']);
});

test('the color is one of the 216 that terminals do not change', () => {
  for (const first of ['000000', 'ffffff', '0000d8', '123456']) {
    const found = thumbnailColor({hash: first.padEnd(64, '0')});
    assert.ok(found >= 16 && found <= 231, `${first}: ${found}`);
  }
});
