import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {ScriptedResponse} from '../../../src/emulator/start-emulator.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

/** Sends while Kakao gives this answer, and returns the exit code with the JSON. */
async function sendAgainst(stage: KakaoStage, response: ScriptedResponse, text = '메모') {
  stage.emulator.failNext(memoPath, response);
  return sendJson(stage, text);
}

async function sendJson(stage: KakaoStage, text = '메모', env = {}) {
  const result = await stage.command(['send', '--json', text], {env});
  const {id, schema, ...sent} = jsonOf(result);
  assert.equal(schema, 'kakao-tui/send@1');
  assert.equal(sent.ok, sent.error === null);
  if (sent.error !== null) assert.ok(result.stderr.startsWith(sent.error.message));
  return {code: result.code, id, ...sent};
}

const api = (status: number, code: number, msg: string): ScriptedResponse => ({
  status,
  body: {code, msg},
});

const long = Array.from({length: 90}, (_, index) => `낱말${index}`).join(' ');

describe('a memo that is not sent', {concurrency: 2}, () => {
  test('without a login: 4, failed, the text kept', async () => {
    await using stage = await openStage();
    const {code, status, id, parts, error} = await sendJson(stage);
    assert.deepEqual([code, status, error.code, error.kakao], [4, 'failed', 'logged-out', null]);
    assert.deepEqual(parts, [{index: 1, of: 1, status: 'failed'}]);
    assert.match(error.nextStep, /kakao-tui login/);
    const kept = jsonOf(await stage.command(['history', '--jsonl']));
    assert.deepEqual([kept.id, kept.text, kept.status, kept.sentAt], [id, '메모', 'failed', null]);
  });

  test('after a dead refresh token: 4', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.revokeAll();
    const {code, status, error} = await sendJson(stage);
    assert.deepEqual([code, status], [4, 'failed']);
    assert.deepEqual(error.kakao, {http: 400, code: 'KOE322'});
  });

  test('refused connection: 5', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.emulator.close();
    const {code, status, error} = await sendJson(stage);
    assert.deepEqual([code, status, error.code], [5, 'failed', 'network-refused']);
    assert.equal(error.kakao, null);
  });

  test('limit reached: 6, and no request during the sending pause', async () => {
    await using stage = await openStage({loggedIn: true});
    const first = await sendAgainst(stage, api(400, -10, 'API limit has been exceeded.'));
    assert.deepEqual([first.code, first.status], [6, 'failed']);
    assert.deepEqual(first.error.kakao, {http: 400, code: -10});
    const asked = stage.asked(memoPath);
    const second = await sendJson(stage, '둘');
    assert.deepEqual([second.code, second.error.kakao?.code], [6, -10]);
    assert.equal(stage.asked(memoPath), asked);
  });

  test('consent missing: 7 with the consent step; wrong secret: 7 with a KOE code', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.setConsent(['profile_nickname']);
    const consent = await sendJson(stage);
    assert.deepEqual([consent.code, consent.status], [7, 'failed']);
    assert.deepEqual(consent.error.kakao, {http: 403, code: -402});
    assert.match(`${consent.error.message} ${consent.error.nextStep}`, /카카오톡 메시지 전송/);
    assert.equal((await sendJson(stage)).code, 7);
    await using other = await openStage({loggedIn: true});
    other.emulator.expireAccessTokens();
    const {code, error} = await sendJson(other, 'a', {KAKAO_CLIENT_SECRET: 'wrong0wrong0wrong0'});
    assert.equal(code, 7);
    assert.deepEqual(error.kakao, {http: 401, code: 'KOE010'});
    assert.equal(error.code, 'kakao-koe010');
  });

  test('connection lost after the request was sent: 8, unknown, and never sent again automatically', async () => {
    await using stage = await openStage({loggedIn: true});
    const cut = await sendAgainst(stage, {destroy: 'before-response', processed: true});
    assert.deepEqual([cut.code, cut.status, cut.error.kakao], [8, 'unknown', null]);
    assert.deepEqual(cut.parts, [{index: 1, of: 1, status: 'unknown'}]);
    assert.equal(stage.asked(memoPath), 1);
    const broken = await sendAgainst(stage, {status: 502, body: '<html>'}, '둘');
    assert.deepEqual([broken.code, broken.status], [8, 'unknown']);
  });

  test('partly sent: 9; partly unknown: 8', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.failNext(memoPath, {delay: 0});
    const partly = await sendAgainst(stage, api(400, -2, 'wrong template'), long);
    assert.deepEqual([partly.code, partly.status], [9, 'failed']);
    const states = partly.parts.map(({status}: {status: string}) => status);
    assert.deepEqual(states.slice(0, 2), ['sent', 'failed']);
    assert.notEqual(states[2], 'sent');
    assert.equal(stage.asked(memoPath), 2);
    stage.emulator.failNext(memoPath, {delay: 0});
    const unknown = await sendAgainst(stage, {destroy: 'reset'}, long);
    assert.deepEqual([unknown.code, unknown.status], [8, 'unknown']);
  });

  test('maintenance: 5; another refusal: 1; a redirect is not followed: 1', async () => {
    await using stage = await openStage({loggedIn: true});
    const maintenance = await sendAgainst(stage, api(503, -9798, 'maintenance'));
    assert.deepEqual([maintenance.code, maintenance.status], [5, 'failed']);
    const refused = await sendAgainst(stage, api(400, -2, 'template_object'));
    assert.deepEqual([refused.code, refused.error.kakao], [1, {http: 400, code: -2}]);
    const location = `${stage.emulator.authOrigin}/elsewhere`;
    const moved = await sendAgainst(stage, {status: 302, headers: {location}});
    assert.equal(moved.code, 1);
    assert.equal(stage.asked('/elsewhere'), 0);
  });
});

test('as text: what happened, then what to do, on stderr only', async () => {
  await using stage = await openStage({loggedIn: true});
  stage.emulator.setConsent(['profile_nickname']);
  const ko = await stage.command(['send', '메모']);
  assert.deepEqual([ko.code, ko.stdout], [7, '']);
  assert.match(ko.stderr, /-402.*\n.*kakao-tui login.*동의항목/);
  const en = await stage.command(['send', 'memo'], {env: {LANG: 'C'}});
  assert.match(en.stderr, /-402/);
  assert.doesNotMatch(en.stderr, /[가-힣]/);
});
