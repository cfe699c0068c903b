import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  readAccount,
  readAgreedScopes,
  readDone,
  readTokenInfo,
} from '../../../src/kakao/api/read-user.ts';
import {readJson} from '../../../src/kakao/http/json-response.ts';

function json(text: string): unknown {
  const answer = readJson({body: Buffer.from(text)});
  assert.ok(answer.ok, text);
  return answer.value;
}

for (const id of ['1', '9007199254740991', '9007199254740993', '9223372036854775807']) {
  test(`the id ${id} keeps every digit`, () => {
    assert.deepEqual(readAccount(json(`{"id":${id}}`)), {id, nickname: null});
    const info = readTokenInfo(json(`{"expires_in":7199,"id":${id},"app_id":1234}`));
    assert.deepEqual(info, {accountId: id, expiresIn: 7199, appId: '1234'});
  });
}

test('an id may be a text', () => {
  assert.equal(readAccount({id: '9223372036854775807'})?.id, '9223372036854775807');
  assert.equal(readTokenInfo({id: '12', app_id: '7'})?.appId, '7');
});

for (const id of ['0', '-5', '1.5', '9223372036854775808', '1e30', '"1 2"', '"0"', 'null', '[]']) {
  test(`the id ${id} is unknown, and the rest is read`, () => {
    assert.equal(readAccount(json(`{"id":${id}}`)), undefined);
    assert.equal(readDone(json(`{"id":${id}}`)), null);
    const info = readTokenInfo(json(`{"id":${id},"expires_in":7199,"app_id":1234}`));
    assert.deepEqual(info, {accountId: null, expiresIn: 7199, appId: '1234'});
    const app = readTokenInfo(json(`{"id":5,"expires_in":7199,"app_id":${id}}`));
    assert.deepEqual(app, {accountId: '5', expiresIn: 7199, appId: null});
  });
}

test('the nickname is that of the profile, or else of the properties, or else null', () => {
  const profile = {
    id: 1,
    kakao_account: {profile: {nickname: '길동'}},
    properties: {nickname: 'x'},
  };
  assert.equal(readAccount(profile)?.nickname, '길동');
  assert.equal(readAccount({id: 1, properties: {nickname: '홍'}})?.nickname, '홍');
  const unnamed = {...profile, kakao_account: {profile: {nickname: ''}}};
  assert.equal(readAccount(unnamed)?.nickname, 'x');
  assert.equal(readAccount({...unnamed, properties: {nickname: ''}})?.nickname, null);
  assert.equal(readAccount({id: 1, kakao_account: 'x', properties: {nickname: 7}})?.nickname, null);
});

test('the remaining seconds may be zero; less, or another value, is unknown', () => {
  assert.equal(readTokenInfo({id: 1, expires_in: 0})?.expiresIn, 0);
  assert.equal(readTokenInfo({id: 1, expires_in: '60'})?.expiresIn, 60);
  for (const odd of [-1, null, undefined, 'soon', {}, [], 1e99]) {
    assert.deepEqual(readTokenInfo({id: 1, expires_in: odd}), {
      accountId: '1',
      expiresIn: null,
      appId: null,
    });
  }
  assert.equal(readTokenInfo({expires_in: 1})?.expiresIn, 1);
  assert.equal(readTokenInfo({}), undefined);
});

test('an account is read although everything but its id is missing or odd', () => {
  const odd = [undefined, null, 7, 'x', [], {}, {profile: null}, {profile: []}];
  for (const value of odd) {
    const account = readAccount({id: 1, kakao_account: value, properties: value, extra: value});
    assert.deepEqual(account, {id: '1', nickname: null});
  }
});

test('the names of before 2020 are read where the present ones are absent', () => {
  const legacy = {id: 1, expiresInMillis: 239036, appId: 1234};
  assert.deepEqual(readTokenInfo(legacy), {accountId: '1', expiresIn: 239, appId: '1234'});
  const both = {...legacy, expires_in: 7, app_id: 8};
  assert.deepEqual(readTokenInfo(both), {accountId: '1', expiresIn: 7, appId: '8'});
  for (const expiresInMillis of [-1, '1000', null, Number.NaN]) {
    assert.equal(readTokenInfo({...legacy, expiresInMillis})?.expiresIn, null);
  }
  assert.equal(readTokenInfo({expiresInMillis: 'soon'}), undefined);
});

test('a token without a readable app belongs to an unknown one', () => {
  for (const appId of [undefined, null, 'app']) {
    assert.equal(readTokenInfo({id: 1, expires_in: 1, app_id: appId})?.appId, null);
  }
});

test('a logout is successful when the answer names the account', () => {
  assert.equal(readDone({id: 1}), null);
  assert.equal(readDone({}), undefined);
});

test('only items that were agreed to count', () => {
  const scopes = [
    {id: 'talk_message', agreed: true},
    {id: 'friends', agreed: false},
    {id: 'profile_nickname', agreed: 'true'},
  ];
  assert.deepEqual(readAgreedScopes({scopes}), ['talk_message']);
  for (const item of [{agreed: true}, {id: '', agreed: true}, {id: 7}, 'talk_message', null]) {
    assert.deepEqual(readAgreedScopes({scopes: [...scopes, item]}), ['talk_message']);
    assert.equal(readAgreedScopes({scopes: [item]}), undefined);
  }
  for (const open of [{}, {agreed: null}, {agreed: undefined, using: true}]) {
    const item = {id: 'talk_message', ...open};
    assert.equal(readAgreedScopes({scopes: [{id: 'friends', agreed: true}, item]}), undefined);
    assert.deepEqual(readAgreedScopes({scopes: [...scopes, {...item, id: 'age_range'}]}), [
      'talk_message',
    ]);
  }
  assert.deepEqual(readAgreedScopes({scopes: []}), []);
  assert.equal(readAgreedScopes({}), undefined);
});
