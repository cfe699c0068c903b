import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  isConsoleSettingCode,
  isMaintenanceCode,
  isQuotaCode,
  isTokenRefusal,
  type KakaoCode,
} from '../../../src/domain/failure/kakao-code.ts';

const codes: readonly KakaoCode[] = [
  ...[-10, -531, -532, -533, -536, -402, -3, -4, -5, -12, -7, -9798, -1, -2, -401, -603, 0],
  ...['KOE237', 'KOE010', 'koe010', '-10', null],
];

const chosen = (is: (code: KakaoCode) => boolean): readonly KakaoCode[] => codes.filter(is);

test('each group holds its codes and no other, numbers as numbers', () => {
  assert.deepEqual(chosen(isQuotaCode), [-10, -531, -532, -533, -536, 'KOE237']);
  assert.deepEqual(chosen(isMaintenanceCode), [-7, -9798]);
  assert.deepEqual(chosen(isConsoleSettingCode), [-402, -3, -4, -5, -12, 'KOE237', 'KOE010']);
});

test('-401 is about the token unless it says otherwise', () => {
  const texts = ['this access token is already expired', 'ip mismatched!', 'Invalid app key', ''];
  assert.deepEqual(
    texts.map((text) => isTokenRefusal(-401, text)),
    [true, false, false, true],
  );
  assert.equal(isTokenRefusal(-402, ''), false);
  assert.equal(isTokenRefusal('-401', ''), false);
});
