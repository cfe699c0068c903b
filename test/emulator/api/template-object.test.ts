import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  ask,
  askApi,
  assertAnswer,
  grantTokens,
  memoLink,
  memoPath,
  sendMemo,
  withEmulator,
} from '../plain-http.ts';

const sentResponse = '{"result_code":0}';

const badTemplates: Readonly<Record<string, string>> = {
  empty: '',
  'no JSON': "{'object_type': 'text'}",
  'no object': '[]',
  'JSON in JSON': JSON.stringify(JSON.stringify({object_type: 'text', text: 'a', link: memoLink})),
  'no object_type': JSON.stringify({text: 'a', link: memoLink}),
  'unknown object_type': JSON.stringify({object_type: 'memo', text: 'a', link: memoLink}),
  'no text': JSON.stringify({object_type: 'text', link: memoLink}),
  'empty text': JSON.stringify({object_type: 'text', text: '', link: memoLink}),
  'text that is a list': JSON.stringify({object_type: 'text', text: ['a'], link: memoLink}),
  'no link': JSON.stringify({object_type: 'text', text: 'a'}),
  'link that is a string': JSON.stringify({object_type: 'text', text: 'a', link: 'https://a.kr'}),
  'link with an object': JSON.stringify({object_type: 'text', text: 'a', link: {web_url: {}}}),
  'button_title that is no string': JSON.stringify({
    object_type: 'text',
    text: 'a',
    link: memoLink,
    button_title: true,
  }),
  'three buttons': JSON.stringify({
    object_type: 'text',
    text: 'a',
    link: memoLink,
    buttons: [1, 2, 3].map((n) => ({title: `${n}`, link: memoLink})),
  }),
  'a button without a link': JSON.stringify({
    object_type: 'text',
    text: 'a',
    link: memoLink,
    buttons: [{title: '1'}],
  }),
};

test('memo: an invalid template_object is -2, in every way it can be invalid', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    for (const [name, templateObject] of Object.entries(badTemplates)) {
      const form = {template_object: templateObject};
      const answer = await askApi(emulator, {path: memoPath, accessToken: access_token, form});
      assert.equal(answer.status, 400, name);
      const {msg, code} = JSON.parse(answer.text);
      assert.equal(code, -2, name);
      assert.match(msg, /^failed to parse parameter\. name=template_object/, name);
    }
    assert.equal(emulator.memos.length, 0);
    const buttons = [1, 2].map((n) => ({title: `${n}`, link: memoLink}));
    assertAnswer(await sendMemo(emulator, access_token, {buttons}), 200, sentResponse);
    assert.deepEqual(emulator.memos[0]?.buttons, buttons);
  });
});

test('memo: a JSON body is a missing parameter', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const missing = {msg: 'The Parameter [template_object] cannot be null.', code: -2};
    const answer = await ask(`${emulator.apiOrigin}${memoPath}`, {
      method: 'POST',
      headers: {authorization: `Bearer ${access_token}`, 'content-type': 'application/json'},
      body: JSON.stringify({template_object: {object_type: 'text', text: 'a', link: memoLink}}),
    });
    assertAnswer(answer, 400, missing);
    const path = memoPath;
    assertAnswer(await askApi(emulator, {path, accessToken: access_token, form: {}}), 400, missing);
  });
});
