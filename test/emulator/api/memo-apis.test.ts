import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Emulator} from '../../../src/emulator/start-emulator.ts';
import {
  askApi,
  assertAnswer,
  grantTokens,
  memoLink,
  memoPath,
  withEmulator,
} from '../plain-http.ts';

const apis = [
  {
    path: memoPath,
    apiType: 'TALK_MEMO_DEFAULT_SEND',
    form: {template_object: JSON.stringify({object_type: 'text', text: '글', link: memoLink})},
  },
  {
    path: '/v2/api/talk/memo/scrap/send',
    apiType: 'TALK_MEMO_SCRAP_SEND',
    form: {request_url: 'https://example.com/a'},
  },
  {path: '/v2/api/talk/memo/send', apiType: 'TALK_MEMO_SEND', form: {template_id: '7'}},
];

const options = {templates: {7: {title: '제목'}}};
const sentResponse = '{"result_code":0}';

test('memo: every path names itself where the consent is missing or off, before it reads parameters', async () => {
  await withEmulator(options, async (emulator) => {
    const {access_token: accessToken} = await grantTokens(emulator, []);
    for (const {path, apiType} of apis) {
      const insufficient = {
        msg: 'insufficient scopes.',
        code: -402,
        api_type: apiType,
        required_scopes: ['talk_message'],
        allowed_scopes: ['profile_nickname'],
      };
      assertAnswer(await askApi(emulator, {path, accessToken, form: {}}), 403, insufficient);
    }
    emulator.setEnabledScopes(['profile_nickname']);
    for (const {path, apiType} of apis) {
      const msg = `[kakao-tui] App disabled [talk_message] scopes for [${apiType}] API on developers.kakao.com. Enable it first.`;
      const answer = await askApi(emulator, {path, accessToken, form: {}});
      assertAnswer(answer, 403, {msg, code: -3});
    }
  });
});

test('memo: every path counts for the daily limit, and is refused above it', async () => {
  await withEmulator({...options, quotas: {pair: 3}}, async (emulator) => {
    const accessToken = await sendAll(emulator);
    assert.equal(emulator.memos.length, 3);
    for (const {path, form} of apis) {
      const answer = await askApi(emulator, {path, accessToken, form});
      assert.equal(JSON.parse(answer.text).code, -536);
    }
    assert.equal(emulator.memos.length, 3);
  });
});

test('memo: the parameters of every path may be in the address', async () => {
  await withEmulator(options, async (emulator) => {
    const {access_token: accessToken} = await grantTokens(emulator);
    for (const {path, form} of apis) {
      const address = `${path}?${new URLSearchParams(Object.entries(form))}`;
      assertAnswer(
        await askApi(emulator, {path: address, accessToken, form: {}}),
        200,
        sentResponse,
      );
    }
    assert.deepEqual(
      emulator.memos.map(({card}) => card?.kind ?? 'text'),
      ['text', 'scrap', 'custom'],
    );
  });
});

async function sendAll(emulator: Emulator): Promise<string> {
  const {access_token: accessToken} = await grantTokens(emulator);
  for (const {path, form} of apis) {
    assertAnswer(await askApi(emulator, {path, accessToken, form}), 200, sentResponse);
  }
  return accessToken;
}
