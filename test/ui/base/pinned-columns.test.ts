import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pinColumns} from '../../../src/ui/base/pinned-columns.ts';

const esc = '\u001b';

test('text after an emoji of several characters is placed in its column explicitly', () => {
  assert.equal(pinColumns(`${esc}[1G가👍🏽나`), `${esc}[1G가👍🏽${esc}[5G나`);
  assert.equal(pinColumns(`${esc}[3G❤️${esc}[2m나`), `${esc}[3G❤️${esc}[5G${esc}[2m나`);
  assert.equal(pinColumns(`${esc}[2;5H🇰🇷가`), `${esc}[2;5H🇰🇷${esc}[7G가`);
  assert.equal(pinColumns(`${esc}[4G가\r\n1️⃣나`), `${esc}[4G가\r\n1️⃣${esc}[3G나`);
});

test('a joiner without a following character is not written', () => {
  assert.equal(pinColumns(`${esc}[1G👨\u200d`), `${esc}[1G👨${esc}[3G`);
  assert.equal(pinColumns(`👨\u200d${esc}[E`), `👨${esc}[E`);
});

test('other text is unchanged', () => {
  for (const text of [
    '가나 ✓ … abc\r\n',
    '😀가',
    '👍🏽가',
    `${esc}[3C👍🏽가`,
    `${esc}]8;;http://a/\u0007`,
  ]) {
    assert.equal(pinColumns(text), text);
  }
});
