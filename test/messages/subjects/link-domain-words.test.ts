import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  linkDomainNotice,
  linkDomainWords,
} from '../../../src/messages/subjects/link-domain-words.ts';

const some = {
  domains: ['https://news.example.com', 'http://a.kr:8080'],
  registered: ['blog.example.org'],
  isPreview: false,
};

test('the warning names the domains, the place, the limit, the result and the command', () => {
  const {ko, en} = linkDomainWords(some);
  for (const words of [ko, en]) {
    for (const part of [
      ': news.example.com, http://a.kr:8080 ',
      'https://developers.kakao.com/console/app',
      '10',
      'kakao-tui config set domains blog.example.org,news.example.com,http://a.kr:8080',
    ]) {
      assert.ok(words.includes(part), `${part}: ${words}`);
    }
  }
  assert.match(ko, /^앱 > 제품 링크 관리 > 웹 도메인에 등록해야 링크가 열립니다.*도착하지만/);
  assert.match(en, /^For links to open, register the domains at .*the message arrives/);
});

test('the warning about a preview says that Kakao refuses it', () => {
  const {ko, en} = linkDomainWords({...some, isPreview: true});
  assert.match(ko, /미리보기를 보낼 수 있습니다.*거부합니다 \(오류 -2\)/);
  assert.match(en, /^To send the preview, .*Kakao refuses this message \(error -2\)/);
});

test('the notice of the app begins with the step and ends with the command', () => {
  const {ko, en} = linkDomainNotice({...some, domains: ['https://a.kr'], registered: []});
  assert.equal(
    ko,
    '앱 > 제품 링크 관리 > 웹 도메인에 등록해야 링크가 열립니다: a.kr. 등록한 뒤: kakao-tui config set domains a.kr',
  );
  assert.match(en, /register the domain at .*: a\.kr\. Then: kakao-tui config set domains a\.kr$/);
});
