import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import {readFailure, readStoredFailure} from '../../../src/domain/failure/read-failure.ts';
import {samples} from '../../messages/failure-samples.ts';

const network: Failure = {kind: 'network', reason: 'reset', detail: 'ECONNRESET'};

const recorded: readonly Failure[] = [
  network,
  {kind: 'kakao', http: 400, code: -10, message: 'limit'},
  {kind: 'kakao', http: 429, code: 'KOE237', message: '', retryAfter: '60'},
  {kind: 'kakao', http: 500, code: null, message: ''},
  {kind: 'not-kakao', http: 302, problem: 'redirected'},
  {kind: 'outcome-unknown', cause: null},
  {kind: 'outcome-unknown', cause: network},
  {kind: 'imported', was: 'queued'},
  {kind: 'imported', was: 'sending'},
  {kind: 'logged-out', cause: null},
  {kind: 'logged-out', cause: network},
  {kind: 'consent-missing', scopes: []},
  {kind: 'consent-missing', scopes: ['talk_message']},
  {kind: 'setup-missing', missing: 'rest-api-key'},
  {kind: 'sending-paused', until: 1, cause: network},
  {kind: 'storage', problem: 'full', path: '/data', detail: 'ENOSPC'},
];

for (const failure of recorded) {
  test(`a stored failure is read: ${JSON.stringify(failure)}`, () => {
    assert.deepEqual(readFailure(JSON.parse(JSON.stringify(failure))), failure);
  });

  test(`a failure with a field of the wrong type is rejected: ${JSON.stringify(failure)}`, () => {
    for (const field of Object.keys(failure).filter((name) => name !== 'kind')) {
      assert.equal(readFailure({...failure, [field]: {}}), null, field);
    }
  });
}

test('a sending pause without an end is read unchanged', () => {
  const rest = {kind: 'sending-paused', until: null, cause: network};
  assert.equal(readFailure(rest), rest);
});

test('a missing field, an unknown name, or any other value is not a failure', () => {
  const wrong: readonly unknown[] = [
    null,
    'network',
    {},
    {kind: 1},
    {kind: 'toString'},
    {kind: 'memo-empty', from: {file: 1}},
    {kind: 'memo-empty', from: {file: 'a', argument: 1}},
    {kind: 'network', reason: 'reset'},
    {kind: 'network', reason: 'toString', detail: ''},
    {kind: 'network', reason: null, detail: ''},
    {kind: 'kakao', http: '400', code: null, message: ''},
    {kind: 'kakao', http: 400, message: ''},
    {kind: 'consent-missing', scopes: ['talk_message', 1]},
    {kind: 'sending-paused', until: '1', cause: network},
    {kind: 'sending-paused', until: 1, cause: null},
    {kind: 'imported', was: 'sent'},
  ];
  for (const value of wrong) assert.equal(readFailure(value), null, JSON.stringify(value));
});

test('nested causes are read to a depth that no real failure has, and no further', () => {
  const causes = (count: number): Failure =>
    count === 0 ? network : {kind: 'outcome-unknown', cause: causes(count - 1)};
  assert.deepEqual(readFailure(causes(8)), causes(8));
  assert.equal(readFailure(causes(9)), null);
});

test('a failure of every kind and reason is read as it was stored', () => {
  for (const failure of Object.values(samples).flat()) {
    const stored = JSON.parse(JSON.stringify(failure));
    assert.deepEqual(readStoredFailure(stored), stored);
  }
});

test('a stored failure that only another version knows keeps its words', () => {
  const unknown: readonly {readonly kind: string}[] = [
    {kind: 'of-tomorrow'},
    {...network, kind: 'toString'},
    {...network, kind: '__proto__'},
    {...network, reason: 'of-tomorrow'} as {kind: string},
    {kind: 'network'},
    {kind: 'memo-too-large', units: 'many'} as {kind: string},
    {kind: 'outcome-unknown', cause: 'none'} as {kind: string},
  ];
  for (const stored of unknown) {
    const read = {kind: 'unreadable', stored: JSON.stringify(stored)};
    assert.deepEqual(readStoredFailure(stored), read);
    assert.deepEqual(readStoredFailure({kind: 'logged-out', cause: stored}), {
      kind: 'logged-out',
      cause: read,
    });
  }
});
