import assert from 'node:assert/strict';
import {test} from 'node:test';
import {classOf, type KakaoCode, meaningOf} from '../../../src/domain/failure/kakao-code.ts';
import type {KakaoCodeClass} from '../../../src/domain/failure/kakao-code-catalogue.ts';

const codes: readonly KakaoCode[] = [
  ...[-10, -531, -532, -533, -536, -402, -3, -4, -5, -12, -7, -9798, -1, -2, -401, -603, 0],
  ...['KOE237', 'KOE010', 'KOE999', 'koe010', '-10', '-401 deactivated', null],
];

function chosen(...classes: readonly KakaoCodeClass[]): readonly KakaoCode[] {
  return codes.filter((code) => classes.includes(meaningOf(code).class));
}

test('each class contains its codes and no other, as numbers', () => {
  assert.deepEqual(chosen('quota'), [-10, -531, -532, -533, -536, 'KOE237']);
  assert.deepEqual(chosen('maintenance'), [-7, -9798]);
  assert.deepEqual(chosen('unclear'), [-1, -603]);
  assert.deepEqual(chosen('scope'), [-402, -3]);
  assert.deepEqual(chosen('setup'), [-4, -5, -12, 'KOE010', 'KOE999']);
  assert.deepEqual(chosen('access-token'), [-401]);
  assert.deepEqual(chosen('refused'), [-2, 0, 'koe010', '-10', '-401 deactivated', null]);
});

test('-401 is about the token unless its message says otherwise', () => {
  const isTokenRefusal = (code: KakaoCode, message: string): boolean =>
    classOf({kind: 'kakao', http: 401, code, message}) === 'access-token';
  const texts = ['this access token is already expired', 'ip mismatched!', 'Invalid app key', ''];
  assert.deepEqual(
    texts.map((text) => isTokenRefusal(-401, text)),
    [true, false, false, true],
  );
  assert.equal(isTokenRefusal(-402, ''), false);
  assert.equal(isTokenRefusal('-401', ''), false);
});
