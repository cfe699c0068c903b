import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findSplitAddress} from '../../../src/domain/memo/split-address.ts';
import {splitMemo} from '../../../src/domain/memo/split-memo.ts';

const base = 'https://news.example/';

function addressOf(units: number): string {
  return base + 'a'.repeat(units - base.length);
}

test('an address that is longer than one memo is found, with whether it can be the link', () => {
  const address = addressOf(300);
  assert.deepEqual(findSplitAddress(address), {address, canBeLink: true});
  assert.equal(splitMemo(address).length, 2);
});

const split: readonly (readonly [what: string, text: string, address: string])[] = [
  ['one unit too long', addressOf(201), addressOf(201)],
  ['too long beside the numbers', `${addressOf(198)} 읽을 것`, addressOf(198)],
  ['behind a sentence', `오늘의 기사입니다. ${addressOf(250)}`, addressOf(250)],
  ['before a sentence', `${addressOf(250)} 읽어 보세요`, addressOf(250)],
  ['on a line of its own', `제목\n${addressOf(400)}\n끝`, addressOf(400)],
  ['with a particle', `${addressOf(250)}를 보세요`, addressOf(250)],
  ['in brackets', `(${addressOf(250)})`, addressOf(250)],
  ['in wide brackets', `기사（${addressOf(250)}）`, addressOf(250)],
  [
    'without a scheme',
    `글 ${addressOf(250).replace(base, 'www.')}`,
    addressOf(250).replace(base, 'https://www.'),
  ],
  ['with a full stop', `${addressOf(250)}.`, addressOf(250)],
  ['over three memos', addressOf(600), addressOf(600)],
  ['behind an address that stays whole', `https://a.kr ${addressOf(300)}`, addressOf(300)],
  ['with Hangul', `${base}${'가'.repeat(250)}?a`, `${base}${'가'.repeat(250)}?a`],
  ['in capital letters', `HTTPS://A.KR/${'a'.repeat(250)}`, `HTTPS://A.KR/${'a'.repeat(250)}`],
  ['two, of which one cannot be the link', `${addressOf(1001)} ${addressOf(300)}`, addressOf(300)],
];

for (const [what, text, address] of split) {
  test(`a split address is found whole: ${what}`, () => {
    assert.deepEqual(findSplitAddress(text), {address, canBeLink: true});
    assert.ok(splitMemo(text).every((part) => !part.includes(address)));
  });
}

test('an address that is too long for a link is found as one that cannot be the link', () => {
  for (const units of [1001, 1999, 2001, 5000]) {
    const address = addressOf(units);
    assert.deepEqual(findSplitAddress(`글 ${address}`), {address, canBeLink: false});
  }
});

const whole: readonly (readonly [what: string, text: string])[] = [
  ['a text without an address', '가'.repeat(500)],
  ['an address that fits', addressOf(200)],
  ['an address that a memo of its own holds', `${'글 '.repeat(150)}${addressOf(190)}`],
  ['a long text with short addresses', `${'가나다 https://a.kr/b '.repeat(60)}`],
  ['a long word that is no address', `news.example/${'a'.repeat(300)}`],
  ['a long word that contains www.', `a@www.example/${'a'.repeat(300)}`],
  ['an address of another scheme', `ftp://news.example/${'a'.repeat(300)}`],
];

for (const [what, text] of whole) {
  test(`nothing is found: ${what}`, () => assert.equal(findSplitAddress(text), null));
}

test('without numbers, an address that just fits stays whole', () => {
  const text = `${addressOf(200)} 글`;
  assert.equal(findSplitAddress(text)?.address, addressOf(200));
  assert.equal(findSplitAddress(text, {isNumbered: false}), null);
});
