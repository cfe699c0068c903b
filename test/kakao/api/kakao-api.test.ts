import assert from 'node:assert/strict';
import {test} from 'node:test';
import {settleSend} from '../../../src/domain/memo/settle-send.ts';
import {createKakaoApi} from '../../../src/kakao/api/kakao-api.ts';
import {textMessage} from '../../support/contents.ts';
import {logIn, startKakao} from '../logged-in.ts';
import {canaryToken, inShort, testHttp} from '../memo-sender.ts';
import {answerText, startAnswering} from '../raw-server.ts';

const memoPath = '/v2/api/talk/memo/default/send';
const text = '안녕\n"둘째 줄" & 50%+1';
const url = 'https://example.com/?a=1&b=가';
const address = 'https://example.com/?a=1&b=%EA%B0%80';
const memo = textMessage(text, {url, buttonTitle: null});

test('a memo is delivered unchanged', async (t) => {
  const kakao = await startKakao(t);
  const {accessToken} = await logIn(kakao);
  assert.deepEqual(await kakao.api.sendMemo(accessToken, memo), {kind: 'accepted'});
  const named = textMessage(text, {url, buttonTitle: '열기'});
  assert.deepEqual(await kakao.api.sendMemo(accessToken, named), {kind: 'accepted'});
  const [first, second] = kakao.emulator.memos;
  assert.equal(first?.text, text);
  assert.deepEqual(first?.link, {web_url: address, mobile_web_url: address});
  assert.deepEqual([first?.buttonTitle, second?.buttonTitle], [null, '열기']);
  const request = kakao.emulator.requests.find(({path}) => path === memoPath);
  const type = 'application/x-www-form-urlencoded;charset=utf-8';
  assert.equal(request?.headers['content-type'], type);
  assert.equal(request?.headers.authorization, `Bearer ${accessToken}`);
});

test("Kakao's refusals of a memo", async (t) => {
  const kakao = await startKakao(t, {person: {id: '1', nickname: '나', hasKakaoTalk: true}});
  const {emulator, api} = kakao;
  const {accessToken} = await logIn(kakao);
  const send = async (token = accessToken) => inShort(await api.sendMemo(token, memo));
  assert.equal(await send(canaryToken), 'refused 401 -401');
  emulator.setEnabledScopes(['profile_nickname']);
  assert.equal(await send(), 'refused 403 -3');
  emulator.setEnabledScopes(['profile_nickname', 'talk_message']);
  const broken = {...memo, text: ''};
  assert.equal(inShort(await api.sendMemo(accessToken, broken)), 'refused 400 -2');
  assert.equal(await send(), 'accepted');
  emulator.setQuotas({pair: 1});
  assert.equal(await send(), 'refused 400 -536');
  emulator.setQuotas({sender: 1});
  assert.equal(await send(), 'refused 400 -532');
  emulator.setQuotas({app: 1});
  assert.equal(await send(), 'refused 400 -10');
  emulator.setQuotas({});
  emulator.setConsent(['profile_nickname']);
  assert.equal(await send(), 'refused 403 -402');
  emulator.expireAccessTokens();
  assert.equal(await send(), 'refused 401 -401');
  assert.equal(emulator.memos.length, 1);
});

const scripted = [
  [400, -1, 'unknown'],
  [400, -603, 'unknown'],
  [500, -1, 'unknown'],
  [502, -99, 'unknown'],
  [400, -7, 'retry'],
  [503, -9798, 'retry'],
  [400, -531, 'retry'],
  [400, -533, 'retry'],
  [400, -501, 'failed'],
  [403, -5, 'failed'],
  [429, -10, 'retry'],
  [401, -401, 'refresh'],
] as const;

for (const [status, code, settled] of scripted) {
  test(`${status} ${code} is refused with its code and settles as ${settled}`, async (t) => {
    const {emulator, api} = await startKakao(t);
    const msg = `${'가'.repeat(400)} ${canaryToken}`;
    const body = {msg: `${canaryToken} ${msg}`, code};
    emulator.failNext(memoPath, {status, body, headers: {'retry-after': '2'}});
    const outcome = await api.sendMemo(canaryToken, memo);
    assert.ok(outcome.kind === 'refused' && outcome.failure.kind === 'kakao');
    const {message, retryAfter, ...failure} = outcome.failure;
    assert.deepEqual(failure, {kind: 'kakao', http: status, code});
    assert.equal(retryAfter, '2');
    assert.ok(message.startsWith('*** 가') && message.length === 300);
    assert.equal(settleSend(outcome).kind, settled);
  });
}

test('a 5xx without an error of Kakao is unknown', async (t) => {
  const {emulator, api} = await startKakao(t);
  emulator.failNext(memoPath, {status: 503, body: 'upstream', processed: true});
  assert.equal(inShort(await api.sendMemo(canaryToken, memo)), 'unknown 503 not-json');
});

test('a token with characters that no header allows is neither sent nor repeated', async (t) => {
  const {emulator, api} = await startKakao(t);
  for (const bad of ['CANARY\r\nX: 1', 'CANARY\u0000', 'CANARY가', '', 'CANARY two']) {
    const outcome = await api.sendMemo(bad, memo);
    assert.equal(inShort(outcome), 'refused 401 -401');
    assert.doesNotMatch(JSON.stringify([outcome, await api.readAccount(bad)]), /CANARY/);
  }
  assert.equal(emulator.requests.length, 0);
});

test('any answer below 500 means reachable', async (t) => {
  for (const [status, expected] of [
    [200, true],
    [302, true],
    [401, true],
    [499, true],
    [500, false],
    [503, false],
  ] as const) {
    const server = await startAnswering(t, answerText(status, 'x'));
    const api = createKakaoApi({origin: server.origin, http: testHttp()});
    assert.equal(await api.isReachable(), expected, String(status));
    assert.match(server.received(), /^GET \/v1\/user\/access_token_info HTTP/);
    await server.close();
    assert.equal(await api.isReachable(), false);
  }
});

test('account, token, scopes and logout work', async (t) => {
  const id = '4038017295523847169';
  const kakao = await startKakao(t, {person: {id, nickname: '홍길동'}});
  const {api} = kakao;
  const {accessToken} = await logIn(kakao);
  const info = await api.readTokenInfo(accessToken);
  assert.ok(info.ok && (info.value.expiresIn ?? 0) > 21000);
  assert.equal(info.value.accountId, id);
  const account = await api.readAccount(accessToken);
  assert.deepEqual(account, {ok: true, value: {id, nickname: '홍길동'}});
  const scopes = await api.readScopes(accessToken);
  assert.ok(scopes.ok);
  assert.deepEqual(scopes.value.toSorted(), ['profile_nickname', 'talk_message']);
  assert.deepEqual(await api.logOut(accessToken), {ok: true, value: null});
  const after = await api.readAccount(accessToken);
  assert.ok(!after.ok && after.failure.kind === 'kakao');
  assert.equal(after.failure.code, -401);
});

test('without consent there is no nickname and no talk_message; unlink ends the login', async (t) => {
  const kakao = await startKakao(t, {consentKinds: {profile_nickname: 'optional'}});
  const {api} = kakao;
  const {accessToken} = await logIn(kakao, []);
  const account = await api.readAccount(accessToken);
  assert.ok(account.ok);
  assert.equal(account.value.nickname, null);
  assert.deepEqual(await api.readScopes(accessToken), {ok: true, value: []});
  assert.deepEqual(await api.unlink(accessToken), {ok: true, value: null});
  const again = await api.unlink(accessToken);
  assert.ok(!again.ok && again.failure.kind === 'kakao');
});
