import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import type {Language} from '../../../src/domain/program/language.ts';
import {describeFailure, failureText} from '../../../src/messages/failures/describe-failure.ts';
import {consent, koe322, quota, samples, until} from '../failure-samples.ts';

for (const [kind, failures] of Object.entries(samples)) {
  test(`${kind}: has what happened and what to do, in both languages`, () => {
    for (const failure of failures) {
      const ko = describeFailure(failure, 'ko');
      const en = describeFailure(failure, 'en');
      for (const field of ['title', 'nextStep'] as const) {
        const place = `${JSON.stringify(failure)} ${field}`;
        assert.match(ko[field], /^[^\n]*[가-힣]+[^\n]*$/, place);
        assert.match(en[field], /^[\x20-\x7e]+$/, place);
        const both = `${ko[field]}${en[field]}`;
        assert.doesNotMatch(both, /undefined|null|NaN|Infinity|\[object| {2}/, place);
      }
    }
  });
}

test('every reason has a different title', () => {
  for (const kind of ['network', 'not-kakao', 'paste-refused', 'storage'] as const) {
    for (const language of ['ko', 'en'] satisfies Language[]) {
      const titles = samples[kind].map((failure) => describeFailure(failure, language).title);
      assert.equal(new Set(titles).size, titles.length, kind);
    }
  }
});

test('a code of Kakao is in the title, the console page and its address in the next step', () => {
  const secret = samples.kakao[0];
  assert.ok(secret);
  assert.match(describeFailure(secret, 'ko').title, /\(KOE010\)\.$/);
  assert.match(
    describeFailure(secret, 'ko').nextStep,
    /콘솔: 앱 > 플랫폼 키 > REST API 키 > 클라이언트 시크릿 > 카카오 로그인, https:\/\/developers\.kakao\.com\/console\/app$/,
  );
  assert.match(
    describeFailure(secret, 'en').nextStep,
    /Console: App > Platform key > REST API key > Client secret > Kakao Login, https:\S+\/console\/app$/,
  );
});

test('-2 and unlisted codes are described with Kakao’s own text', () => {
  const bad: Failure = {
    kind: 'kakao',
    http: 400,
    code: -2,
    message: 'failed to parse parameter. name=template_object',
  };
  assert.match(describeFailure(bad, 'ko').title, /\(-2\): .*name=template_object/);
  const strange: Failure = {kind: 'kakao', http: 418, code: -77, message: 'teapot'};
  assert.match(describeFailure(strange, 'en').title, /\(-77, HTTP 418\): teapot$/);
});

test('an expired refresh token leads to the login, by command and in the app', () => {
  const ended: Failure = {kind: 'logged-out', cause: koe322};
  assert.match(
    describeFailure(ended, 'en').title,
    /refresh token expired or was replaced \(KOE322\)/,
  );
  assert.match(describeFailure(ended, 'en').nextStep, /kakao-tui login .*\/login/);
  assert.match(describeFailure(ended, 'ko').nextStep, /kakao-tui login .*\/login/);
});

test('a pause names its end and its cause; a temporary cause has the advice to wait', () => {
  const paused: Failure = {kind: 'sending-paused', until, cause: quota};
  assert.match(describeFailure(paused, 'ko').title, /^2026-11-20 18:05(?: UTC\S*)?까지 .*\(-536\)/);
  assert.match(
    describeFailure(paused, 'en').title,
    /until 2026-11-20 18:05(?: UTC\S*)?: .*\(-536\)/,
  );
  assert.match(describeFailure(paused, 'en').nextStep, /after that/);
  const unconsented: Failure = {kind: 'sending-paused', until, cause: consent};
  assert.equal(
    describeFailure(unconsented, 'en').nextStep,
    describeFailure(consent, 'en').nextStep,
    'waiting cannot bring the consent',
  );
});

test('after an unknown outcome the user should check KakaoTalk before sending again', () => {
  const unknown: Failure = {kind: 'outcome-unknown', cause: null};
  assert.match(describeFailure(unknown, 'ko').title, /요청을 보냈지만 응답을 받지 못했습니다/);
  assert.match(describeFailure(unknown, 'ko').nextStep, /나와의 채팅을 먼저/);
  assert.match(describeFailure(unknown, 'en').nextStep, /KakaoTalk.*only if/);
});

test('numbers have a readable format', () => {
  const large: Failure = {kind: 'memo-too-large', units: 1_234_567, limit: 20_000};
  assert.match(describeFailure(large, 'en').title, /1,234,567 .*20,000 /);
  assert.match(describeFailure({...large, units: 100_000}, 'ko').title, /100,000자 \(최대/);
});

test('the same failure always has the same description, also after it was stored as JSON', () => {
  for (const failure of Object.values(samples).flat() as Failure[]) {
    const stored = JSON.parse(JSON.stringify(failure)) as Failure;
    if (failure.kind === 'sending-paused' && !Number.isFinite(failure.until)) continue;
    assert.deepEqual(describeFailure(stored, 'ko'), describeFailure(failure, 'ko'));
  }
});

test('the typed value and the advice after it are separated', () => {
  const failure = describeFailure({kind: 'invalid-link', link: 'example.com'}, 'ko');
  assert.match(failureText(failure), /링크가 아닙니다: example\.com\. http:\/\/ 또는/);
  assert.equal(
    failureText({title: '끝났습니다.', nextStep: '다시 하세요.'}),
    '끝났습니다. 다시 하세요.',
  );
  assert.equal(failureText({title: '왜: a', nextStep: ''}), '왜: a');
});

test('what Kakao says about an uploaded picture comes with what to do about the picture', () => {
  for (const [code, title, nextStep] of [
    [-602, /too large \(-602\)/, /^Reduce it to 5 MB or less/],
    [-603, /timed out inside Kakao \(-603\)/, /^Try again in a moment\.$/],
    [-606, /too many pictures \(-606\)/, /^Send the pictures one by one\./],
    [-911, /format of pictures \(-911\)/, /^Convert the picture to PNG or JPEG/],
    [-1, /internal error .*\(-1\)/, /^Try again in a moment\.$/],
  ] as const) {
    const cause: Failure = {kind: 'kakao', http: 400, code, message: ''};
    const words = describeFailure({kind: 'picture-not-uploaded', name: 'a.png', cause}, 'en');
    assert.match(
      words.title,
      /^The picture a\.png could not be uploaded, so that nothing was sent\./,
    );
    assert.match(words.title, title);
    assert.match(words.nextStep, nextStep);
  }
});
