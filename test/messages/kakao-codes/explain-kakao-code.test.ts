import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  explainKakaoCode,
  isKnownKakaoCode,
} from '../../../src/messages/kakao-codes/explain-kakao-code.ts';
import {assertPhrase, assertWords} from '../assert-words.ts';

/**
 * Copied from Kakao's pages ("Kakao Login: Error code", "REST API: Error code") and not from the
 * catalogue, so that a code without an explanation is noticed.
 */
const loginCodes = `001 002 003 004 005 006 007 008 009 010 101 102 114 125 126 127
  201 202 203 204 205 207 237 303 310 319 320 322`;
const apiCodes = `1 2 3 4 5 6 7 8 9 10 11 12 101 102 103 201 301 401 402 405 406
  501 502 504 530 531 532 533 536 602 603 606 903 911 9798`;

const codes: (string | number)[] = [
  ...loginCodes.split(/\s+/).map((digits) => `KOE${digits}`),
  ...apiCodes.split(/\s+/).map((digits) => -Number(digits)),
];

for (const code of codes) {
  test(`${code} has an explanation in both languages`, () => {
    assert.ok(isKnownKakaoCode(code), `${code} has no words`);
    assertWords(explainKakaoCode(code));
  });
}

test('a code is found in any notation', () => {
  for (const typed of ['koe006', ' KOE006 ', 'Koe006']) {
    assert.deepEqual(explainKakaoCode(typed), explainKakaoCode('KOE006'), typed);
  }
  assert.deepEqual(explainKakaoCode('-402'), explainKakaoCode(-402));
});

test('a code that Kakao may add later gets a sentence that says it is unknown', () => {
  for (const code of ['KOE999', -99999, '', '__proto__', 'constructor']) {
    assert.equal(isKnownKakaoCode(code), false, String(code));
    const words = explainKakaoCode(code);
    assertWords(words);
    assert.match(words.next.en, /does not know/);
  }
});

test('-401 is distinguished by its text', () => {
  const pages = [
    ['this access token does not exist', undefined],
    ['this access token is already expired', undefined],
    ['ip mismatched! callerIp=1.2.3.4. check out registered ips.', /Allowed IP/],
    ['domain mismatched! caller=x. check out registered domains.', /REST API key/],
    ['invalid app key.', /REST API key/],
    ['appKey(abc) is already deactivated', /REST API key/],
  ] as const;
  for (const [message, page] of pages) {
    const words = explainKakaoCode(-401, message);
    assertWords(words);
    if (page) assert.match(words.page?.en ?? '', page);
    else assert.equal(words.page, undefined, message);
  }
  const whats = pages.map(([message]) => explainKakaoCode(-401, message).what.en);
  assert.equal(new Set(whats).size, 5, 'one sentence for both token texts, one for each other');
});

test('the most frequent mistakes have their console page', () => {
  const pages = {
    KOE004: '카카오 로그인 > 사용 설정',
    KOE005: '앱 > 멤버',
    KOE006: '앱 > 플랫폼 키 > REST API 키 > 리다이렉트 URI',
    KOE010: '앱 > 플랫폼 키 > REST API 키 > 클라이언트 시크릿 > 카카오 로그인',
    KOE101: '앱 > 플랫폼 키 > REST API 키',
    KOE205: '카카오 로그인 > 동의항목',
    '-3': '카카오 로그인 > 동의항목',
    '-402': '카카오 로그인 > 동의항목',
  };
  for (const [code, page] of Object.entries(pages)) {
    const words = explainKakaoCode(code);
    assert.ok(words.page, code);
    assertPhrase(words.page);
    assert.equal(words.page.ko, page, code);
    assert.equal(words.url, 'https://developers.kakao.com/console/app', code);
  }
});
