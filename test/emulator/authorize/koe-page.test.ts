import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readPastedCode} from '../../../src/domain/login/read-pasted-code.ts';
import {appRedirectUri, ask, authorizeAddress, withEmulator} from '../plain-http.ts';

/** What the browser shows of a page, as a person copies it. */
function shownText(html: string): string {
  const [, body = ''] = html.split('<body>');
  return body
    .replace(/<[^>]*>/g, '')
    .replaceAll('&gt;', '>')
    .trim();
}

const settings = [
  '앱 관리자 설정 오류 (KOE006)',
  '쪽지 서비스 설정에 오류가 있어, 이용할 수 없습니다.',
  '서비스 관리자의 확인이 필요합니다.',
];
const settingsEnglish = [
  'Admin Settings Issue (KOE006)',
  'An error in the service settings prevents the service from being used.',
];
const scopes = [
  '잘못된 요청 (KOE205)',
  '설정하지 않은 카카오 로그인 동의 항목을 포함해 인가 코드를 요청했습니다.',
  '설정하지 않은 동의 항목: account_email, profile_image',
];
const scopesEnglish = [
  'Invalid Request (KOE205)',
  'Unset consent item(s): account_email, profile_image',
];
const unknownKey = [
  '앱 관리자 설정 오류 (KOE101)',
  ' 서비스 설정에 오류가 있어, 이용할 수 없습니다.',
];

const lost = {redirect_uri: 'http://localhost:9/callback'};
const wide = {scope: 'account_email profile_image'};

// The sentences are those that users of Kakao quote, in public repositories and on DevTalk, from
// its pages of KOE006, KOE101 and KOE205.
const pages: readonly [changed: Record<string, string>, language: string, words: string[]][] = [
  [lost, 'ko-KR,ko;q=0.9,en-US;q=0.8', settings],
  [lost, 'en-US,en;q=0.9,ko;q=0.8', settingsEnglish],
  [lost, 'ja,en;q=0.8', settingsEnglish],
  [lost, '*', settings],
  [wide, 'ko', scopes],
  [wide, 'EN', scopesEnglish],
  [{client_id: 'x'}, 'ko', unknownKey],
];

test('KOE page: has the words of Kakao in the language of the browser, and is read when it is pasted', async () => {
  await withEmulator({appName: '쪽지'}, async (emulator) => {
    for (const [changed, language, words] of pages) {
      const page = await ask(authorizeAddress(emulator, changed), {
        headers: {'accept-language': language},
      });
      const text = shownText(page.text);
      for (const sentence of words) assert.ok(text.includes(sentence), `${sentence} in ${text}`);
      const inEnglish = words === settingsEnglish || words === scopesEnglish;
      assert.match(page.text, inEnglish ? /<html lang="en">/ : /<html lang="ko">/);
      assert.equal(/[가-힣]/.test(text.replace('쪽지', '')), !inEnglish, text);
      const code = /KOE\d+/.exec(words[0] ?? '')?.[0];
      assert.equal(text.match(/KOE\d+/g)?.length, 1, 'one number is a refusal, several explain');
      const {authOrigin} = emulator;
      const expected = {authOrigin, redirectUri: appRedirectUri, state: 'state'};
      assert.deepEqual(readPastedCode(text, expected), {kind: 'koe', code});
    }
  });
});
