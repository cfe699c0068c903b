import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import {callbackPage, plainRefusal} from '../../../src/system/login/callback-page.ts';
import {
  type CallbackOutcome,
  callbackPageWords,
} from '../../../src/system/login/callback-page-words.ts';

const statuses: Record<CallbackOutcome, number> = {
  received: 200,
  'no-consent': 200,
  denied: 200,
  used: 400,
  opened: 400,
  refused: 400,
};
const outcomes: CallbackOutcome[] = [
  'received',
  'no-consent',
  'denied',
  'used',
  'opened',
  'refused',
];

test('each outcome has its text in both languages and its status', () => {
  for (const outcome of outcomes) {
    const korean = callbackPage(outcome, 'ko');
    const english = callbackPage(outcome, 'en');
    assert.equal(korean.status, statuses[outcome]);
    assert.match(korean.body, /<html lang="ko">/);
    assert.ok(korean.body.includes(callbackPageWords.ko[outcome].title));
    assert.match(korean.body, /터미널/);
    assert.match(english.body, /<html lang="en">/);
    assert.ok(english.body.includes(callbackPageWords.en[outcome].body));
    assert.match(english.body, /terminal/);
    const inOrder = (body: string) => ['<h1>', '<h2>'].map((tag) => body.split(tag)[1] ?? '');
    for (const [page, first, second] of [
      [korean, 'ko', 'en'],
      [english, 'en', 'ko'],
    ] as const) {
      const [head = '', other = ''] = inOrder(page.body);
      assert.ok(head.startsWith(callbackPageWords[first][outcome].title));
      assert.ok(other.startsWith(callbackPageWords[second][outcome].title));
      assert.ok(other.includes(callbackPageWords[second][outcome].body));
    }
  }
});

test('the policy allows exactly the style of the page, and nothing is cached or sent as a referrer', () => {
  for (const {headers, body} of outcomes.map((outcome) => callbackPage(outcome, 'ko'))) {
    const style = /<style>([\s\S]*)<\/style>/.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = headers['Content-Security-Policy'] ?? '';
    assert.ok(policy.startsWith(`default-src 'none'; style-src 'sha256-${hash}';`), policy);
    assert.equal(headers['Cache-Control'], 'no-store');
    assert.equal(headers['Referrer-Policy'], 'no-referrer');
    assert.equal(headers['X-Content-Type-Options'], 'nosniff');
    assert.equal(headers['Connection'], 'close');
    assert.doesNotMatch(body, /<script|src=|href=|style=/);
  }
});

test('a refusal is a fixed text with the same policy, and 405 names the allowed method', () => {
  const {status, headers, body} = plainRefusal(405);
  assert.deepEqual([status, body, headers['Allow']], [405, '405\n', 'GET']);
  assert.match(headers['Content-Type'] ?? '', /^text\/plain/);
  assert.match(headers['Content-Security-Policy'] ?? '', /^default-src 'none'/);
  assert.equal(plainRefusal(404).headers['Allow'], undefined);
});
