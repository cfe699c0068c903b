import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  askApi,
  assertAnswer,
  authorizeAddress,
  codeIn,
  exchangeCode,
  grantTokens,
  memoLink,
  memoPath,
  sendMemo,
  withEmulator,
} from '../plain-http.ts';

const sentResponse = '{"result_code":0}';

test('memo: is delivered completely, with link, button and time', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const before = emulator.now();
    const text = '첫 줄\n둘째 줄 👨‍👩‍👧';
    assertAnswer(
      await sendMemo(emulator, access_token, {text, button_title: '열기'}),
      200,
      sentResponse,
    );
    const [memo] = emulator.memos;
    assert.ok(memo && memo.receivedAt >= before && memo.receivedAt <= emulator.now());
    assert.deepEqual(
      {...memo, receivedAt: 0},
      {
        text,
        shownText: text,
        link: memoLink,
        buttonTitle: '열기',
        buttons: [],
        card: null,
        receivedAt: 0,
      },
    );
    assertAnswer(await sendMemo(emulator, access_token, {link: {}}), 200, sentResponse);
  });
});

test('memo: above 200 units the text is cut in the room, never inside a character', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    for (const text of ['가'.repeat(200), '가'.repeat(201), `${'가'.repeat(199)}😀`]) {
      assertAnswer(await sendMemo(emulator, access_token, {text}), 200, sentResponse);
    }
    assert.deepEqual(
      emulator.memos.map(({shownText}) => shownText),
      ['가'.repeat(200), `${'가'.repeat(200)}…`, `${'가'.repeat(199)}…`],
    );
    assert.equal(emulator.memos[1]?.text.length, 201);
  });
});

test('memo: with the strict limit 201 units are refused and 200 are not', async () => {
  await withEmulator({strictTextLimit: true}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const refused = await sendMemo(emulator, access_token, {text: '가'.repeat(201)});
    assert.equal(refused.status, 400);
    assert.equal(JSON.parse(refused.text).code, -2);
    assert.equal(emulator.memos.length, 0);
    assertAnswer(
      await sendMemo(emulator, access_token, {text: '가'.repeat(200)}),
      200,
      sentResponse,
    );
  });
});

test('memo: without the consent -402 names the missing scope; a new login fixes it, the old token does not', async () => {
  await withEmulator({}, async (emulator) => {
    const old = await grantTokens(emulator, []);
    assert.equal(old.scope, 'profile_nickname');
    const insufficient = {
      msg: 'insufficient scopes.',
      code: -402,
      api_type: 'TALK_MEMO_DEFAULT_SEND',
      required_scopes: ['talk_message'],
      allowed_scopes: ['profile_nickname'],
    };
    assertAnswer(await sendMemo(emulator, old.access_token), 403, insufficient);
    const url = authorizeAddress(emulator, {scope: 'talk_message'});
    const fresh = JSON.parse(
      (await exchangeCode(emulator, codeIn(await emulator.agree(url)))).text,
    );
    assertAnswer(await sendMemo(emulator, fresh.access_token), 200, sentResponse);
    assertAnswer(await sendMemo(emulator, old.access_token), 403, insufficient);
  });
});

test('memo: a revoked consent is -402 immediately, and works again when it is restored', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    emulator.setConsent(['profile_nickname']);
    assert.equal(JSON.parse((await sendMemo(emulator, access_token)).text).code, -402);
    emulator.setConsent(['profile_nickname', 'talk_message']);
    assertAnswer(await sendMemo(emulator, access_token), 200, sentResponse);
  });
});

test('memo: an item that is off in the console is -3, before -402', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    emulator.setConsent([]);
    emulator.setEnabledScopes(['profile_nickname']);
    const msg =
      '[kakao-tui] App disabled [talk_message] scopes for [TALK_MEMO_DEFAULT_SEND] API on developers.kakao.com. Enable it first.';
    assertAnswer(await sendMemo(emulator, access_token), 403, {msg, code: -3});
  });
});

test('memo: without KakaoTalk -501, before the parameters', async () => {
  const person = {id: '1', nickname: '손님', hasKakaoTalk: false};
  await withEmulator({person}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const answer = await askApi(emulator, {path: memoPath, accessToken: access_token, form: {}});
    const msg = 'given account is not connected to any talk user.';
    assertAnswer(answer, 400, {msg, code: -501});
  });
});
