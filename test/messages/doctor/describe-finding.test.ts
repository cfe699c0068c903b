import assert from 'node:assert/strict';
import {test} from 'node:test';
import {note, ok, problem} from '../../../src/domain/doctor/finding.ts';
import {cellWidth} from '../../../src/domain/text/cell-width.ts';
import {
  describeFinding,
  findingWords,
  levelMarks,
  summaryWords,
} from '../../../src/messages/doctor/describe-finding.ts';
import {assertPhrase} from '../assert-words.ts';
import {facts} from './fact-samples.ts';

test('every fact has a sentence in both languages, and a next step with an action', () => {
  for (const fact of facts) {
    const {what, next, page, url} = findingWords(fact);
    const plain = {ko: what.ko, en: what.en.replace('길동', 'name')};
    assertPhrase(plain);
    assert.match(what.ko, /니다|메모:|: /, what.ko);
    assert.match(what.en, /^(?:[A-Z]|\d|https?:)/, what.en);
    if (next !== undefined) {
      assertPhrase(next);
      assert.match(next.ko, /세요/, next.ko);
    }
    if (page !== undefined) assertPhrase(page);
    if (url !== undefined) assert.ok(URL.canParse(url));
  }
});

test('text from outside is sanitized', () => {
  const hostile = 'x\u001b]52;c;eA==\u0007\u202ey';
  const shown = [
    describeFinding(ok('account', {kind: 'account', nickname: hostile, id: '7'}), 'ko'),
    describeFinding(ok('free-space', {kind: 'free-space', path: hostile, bytes: 1}), 'en'),
    describeFinding(ok('callback-port', {kind: 'callback-by-paste', redirectUri: hostile}), 'en'),
  ];
  for (const {message} of shown) assert.match(message, /xy$/);
});

test('the command that closes a readable file can be copied into a shell', () => {
  const path = "/home/me/it's mine/state.db";
  const fact = {kind: 'path', path, holds: 'data', type: 'file', state: 'open'} as const;
  const {nextStep} = describeFinding(note('file', {...fact, mode: 0o644, uid: 1}), 'en');
  assert.ok(nextStep.endsWith(`chmod 600 '/home/me/it'\\''s mine/state.db'`), nextStep);
});

test('marks are equally wide, and the summary is printed', () => {
  const marks = Object.values(levelMarks).flatMap(({ko, en}) => [ko, en]);
  assert.deepEqual([...new Set(marks.map(cellWidth))], [6]);
  const fact = {kind: 'no-token-file'} as const;
  assert.equal(summaryWords([ok('token-files', fact)]).en, 'All checks passed.');
  const some = [
    note('token-files', fact),
    note('token-files', fact),
    problem('token-files', 4, fact),
  ];
  assert.equal(summaryWords(some).ko, '문제 1건, 참고 2건.');
  assert.equal(summaryWords(some).en, 'Problems: 1, notes: 2.');
});
