import assert from 'node:assert/strict';
import {test} from 'node:test';
import {update} from '../../../src/app/shell/update.ts';
import {someSession, startOfTest, stateWith} from '../../support/app-state.ts';

const newer = {...someSession, lastRefreshedAt: startOfTest};
const offline = {kind: 'network', reason: 'refused', detail: ''} as const;
const refused = {kind: 'kakao', http: 401, code: 'KOE010', message: ''} as const;

test('Ctrl+R starts one refresh, and no second one while it runs', () => {
  const [running, ...effects] = update(stateWith(), {type: 'refresh-requested'});
  assert.deepEqual(running.refresh, {kind: 'running', startedAt: startOfTest, isAsked: true});
  assert.deepEqual(effects, [{type: 'refresh-tokens'}]);
  assert.deepEqual(update(running, {type: 'refresh-requested'}), [running]);
});

test('after a refresh the new times are shown, with a notice for five seconds', () => {
  const state = stateWith({
    refresh: {kind: 'running', startedAt: 0, isAsked: true},
    connection: 'offline',
  });
  const [done] = update(state, {type: 'refresh-succeeded', session: newer});
  assert.deepEqual(done.session, newer);
  assert.deepEqual([done.refresh.kind, done.connection], ['done', 'online']);
  assert.equal(done.notice?.kind, 'tokens-refreshed');
  const at = (ms: number) =>
    update(done, {type: 'clock-ticked', now: startOfTest + ms})[0].refresh.kind;
  assert.deepEqual([at(5000), at(5001)], ['done', 'idle']);
});

test('after a failed refresh the reason and the remaining login are shown, and Ctrl+R works again', () => {
  const state = stateWith({
    refresh: {kind: 'running', startedAt: 0, isAsked: true},
    connection: 'online',
  });
  for (const [failure, connection] of [
    [offline, 'offline'],
    [refused, 'online'],
  ] as const) {
    const [next] = update(state, {type: 'refresh-failed', failure, session: null});
    assert.deepEqual(
      [next.refresh.kind, next.connection, next.session],
      ['idle', connection, null],
    );
    assert.deepEqual(next.notice, {kind: 'failure', failure});
    assert.equal(update(next, {type: 'refresh-requested'}).length, 2);
  }
});

test('the status is shown immediately and then confirmed by Kakao', () => {
  const [asked, ...effects] = update(stateWith(), {type: 'status-requested'});
  assert.deepEqual(asked.overlay, {kind: 'tokens'});
  assert.deepEqual(effects, [{type: 'check-status'}, {type: 'read-token-facts'}]);
  const [confirmed] = update(asked, {type: 'status-checked', session: newer, failure: null});
  assert.deepEqual(
    [confirmed.session, confirmed.connection, confirmed.notice],
    [newer, 'online', null],
  );
  const [unsure] = update(asked, {type: 'status-checked', session: newer, failure: offline});
  assert.deepEqual([unsure.connection, unsure.notice?.kind], ['offline', 'failure']);
});

test('ending the login is confirmed first, then requested, and shown when it is done', () => {
  const state = stateWith({overlay: {kind: 'confirm', question: 'log-out', from: null}});
  const [confirmed, ...effects] = update(state, {type: 'log-out-confirmed'});
  assert.deepEqual([confirmed.overlay, confirmed.session], [null, someSession]);
  assert.deepEqual(effects, [{type: 'log-out'}]);
  assert.deepEqual(update(state, {type: 'unlink-confirmed'})[1], {type: 'unlink'});
  const notice = {kind: 'logged-out', isRevoked: false} as const;
  const [out] = update(confirmed, {type: 'logged-out', notice});
  assert.deepEqual([out.session, out.notice], [null, notice]);
});

test('an access token that expires while the app is open is refreshed automatically, but not in a loop', () => {
  const ended = {...someSession, accessTokenExpiresAt: 1000, hasRefreshToken: true};
  const state = stateWith({session: ended, connection: 'online'});
  const [running, effect] = update(state, {type: 'clock-ticked', now: 1001});
  assert.deepEqual(effect, {type: 'refresh-tokens'});
  assert.deepEqual(running.refresh, {kind: 'running', startedAt: 1001, isAsked: false});
  const failure = {kind: 'network', reason: 'refused', detail: ''} as const;
  const [failed] = update(running, {type: 'refresh-failed', failure, session: ended});
  assert.equal(failed.notice, null, 'an automatic refresh shows no notice');
  const back = {...failed, connection: 'online'} as const;
  assert.equal(update(back, {type: 'clock-ticked', now: 2000}).length, 1);
  const later = update(back, {type: 'clock-ticked', now: 1001 + 5 * 60_000});
  assert.deepEqual(later[1], {type: 'refresh-tokens'});
});
