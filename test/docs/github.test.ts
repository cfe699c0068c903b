import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readPage} from '../support/pages.ts';

test('the bug form asks for the output of doctor, and warns in both languages against pasting tokens', () => {
  const form = readPage('.github/ISSUE_TEMPLATE/bug.yml');
  const fields = form.split(/^ {2}- type: /m);
  const doctor = fields.find((field) => field.includes('id: doctor')) ?? '';
  assert.match(doctor, /kakao-tui doctor/);
  assert.match(doctor, /required: true/);
  assert.match(form, /Never paste a token/);
  assert.match(form, /토큰.*붙여 넣지 마세요/);
});

test('the security policy leads to a private report and to what is protected', () => {
  const policy = readPage('SECURITY.md');
  assert.match(policy, /Report a vulnerability/);
  assert.match(policy, /\]\(docs\/security\.md\)/);
  assert.doesNotMatch(policy, /\S@\S/, 'an address of mail would have to be answered');
});
