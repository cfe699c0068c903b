import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  isButtonTitle,
  maxButtonTitleUnits,
  readButtonTitle,
} from '../../../src/domain/memo/button-title.ts';

const titles: readonly (readonly [typed: string, sent: string | null])[] = [
  ['뉴스 보기', '뉴스 보기'],
  ['  열기 ', '열기'],
  ['한글'.normalize('NFD'), '한글'],
  ['빨강\u001b[31m', '빨강'],
  ['가'.repeat(maxButtonTitleUnits), '가'.repeat(maxButtonTitleUnits)],
  ['가'.repeat(maxButtonTitleUnits + 1), null],
  ['두\n줄', null],
  ['', null],
  [' \u200b ', null],
];

for (const [typed, sent] of titles) {
  test(`${JSON.stringify(typed)} is sent as ${JSON.stringify(sent)}`, () => {
    const title = readButtonTitle(typed);
    assert.equal(title.ok ? title.value : null, sent);
    assert.equal(isButtonTitle(typed), typed === sent);
    if (!title.ok) assert.equal(title.failure.kind, 'invalid-button');
  });
}
