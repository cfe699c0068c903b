import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Emulator} from '../../../src/emulator/start-emulator.ts';
import {askApi, assertAnswer, grantTokens, withEmulator} from '../plain-http.ts';

const path = '/v2/api/talk/memo/send';
const templates = {
  93112: {
    title: `\${title}`,
    description: `\${who} 님, \${title}`,
    imageUrl: `https://example.com/\${picture}.png`,
    link: {web_url: `https://example.com/\${path}`},
    buttons: [{title: `\${title} 보기`, link: {web_url: `https://example.com/\${path}`}}],
  },
  7: {title: '고정', link: {web_url: 'https://example.com/'}},
  8: {description: '링크 없음'},
};
const args = {title: '제목', who: '나', picture: 1, path: 'a?b=1', unused: null};

async function withTemplates(
  body: (
    emulator: Emulator,
    send: (fields: Record<string, string>, query?: string) => ReturnType<typeof askApi>,
  ) => Promise<void>,
): Promise<void> {
  await withEmulator({templates}, async (emulator) => {
    const {access_token: accessToken} = await grantTokens(emulator);
    await body(emulator, (form, query = '') =>
      askApi(emulator, {path: `${path}${query}`, accessToken, form}),
    );
  });
}

test('custom: the arguments fill every text of the template, and its id may be in the address', async () => {
  await withTemplates(async (emulator, send) => {
    const templateArgs = JSON.stringify(args);
    assertAnswer(
      await send({template_args: templateArgs}, '?template_id=93112'),
      200,
      '{"result_code":0}',
    );
    const link = {web_url: 'https://example.com/a?b=1'};
    assert.deepEqual(emulator.memos[0]?.card, {
      kind: 'custom',
      templateId: '93112',
      args: {title: '제목', who: '나', picture: '1', path: 'a?b=1'},
      content: {
        title: '제목',
        description: '나 님, 제목',
        imageUrl: 'https://example.com/1.png',
        link,
      },
      buttons: [{title: '제목 보기', link}],
    });
  });
});

test('custom: without buttons the default one opens the link of the card, if it has one', async () => {
  await withTemplates(async (emulator, send) => {
    await send({template_id: '7'});
    await send({template_id: '8', template_args: 'null'});
    const link = {web_url: 'https://example.com/'};
    const common = {kind: 'custom', args: {}};
    assert.deepEqual(
      emulator.memos.map(({card}) => card),
      [
        {
          ...common,
          templateId: '7',
          content: {title: '고정', description: null, imageUrl: null, link},
          buttons: [{title: '자세히 보기', link}],
        },
        {
          ...common,
          templateId: '8',
          content: {title: null, description: '링크 없음', imageUrl: null, link: {}},
          buttons: [],
        },
      ],
    );
  });
});

test('custom: an unknown template and a missing or invalid argument are -2', async () => {
  const missing = 'The Parameter [template_id] cannot be null.';
  const faultOf = (name: string, reason: string) =>
    `failed to parse parameter. name=${name}, ${reason}`;
  const {title: _title, ...untitled} = args;
  const rows: readonly (readonly [Record<string, string>, string])[] = [
    [{}, missing],
    [{template_id: 'null'}, faultOf('template_id', 'must be an integer')],
    [{template_id: '93113'}, faultOf('template_id', '93113 does not exist')],
    [{template_id: 'constructor'}, faultOf('template_id', 'must be an integer')],
    [{template_id: '93112'}, faultOf('template_args', 'title is required')],
    [
      {template_id: '93112', template_args: JSON.stringify(untitled)},
      faultOf('template_args', 'title is required'),
    ],
    [
      {template_id: '93112', template_args: JSON.stringify({...args, who: null})},
      faultOf('template_args', 'who is required'),
    ],
    [
      {template_id: '93112', template_args: JSON.stringify({...args, who: ['나']})},
      faultOf('template_args', 'who must be a string'),
    ],
    [{template_id: '7', template_args: '[]'}, faultOf('template_args', 'not a JSON object')],
    [{template_id: '7', template_args: "{'a':1}"}, faultOf('template_args', 'not a JSON object')],
  ];
  await withTemplates(async (emulator, send) => {
    for (const [fields, msg] of rows) assertAnswer(await send(fields), 400, {msg, code: -2});
    assert.deepEqual(emulator.memos, []);
  });
});
