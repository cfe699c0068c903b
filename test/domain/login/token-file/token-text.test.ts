import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readTokenText} from '../../../../src/domain/login/token-file/token-file.ts';

const access = 'AbCdEf-access_token.0123';
const refresh = 'AbCdEf-refresh_token.0123';
const key = '0123456789abcdef0123456789abcdef';
const both = {access_token: access, refresh_token: refresh};
const json = JSON.stringify(both);
const members = `access_token: '${access}', refresh_token: '${refresh}'`;

function tokensIn(text: string, fileName = '') {
  const read = readTokenText(text, fileName);
  assert.equal(read.kind, 'tokens', JSON.stringify(read.kind));
  return read.kind === 'tokens' ? read.tokens : null;
}

const readable: Readonly<Record<string, string>> = {
  'comments and trailing commas': `// mine\n{ /* a */ "access_token": "${access}", # b\n "refresh_token": "${refresh}",\n}`,
  'a Python dict': `{'access_token': '${access}', 'refresh_token': '${refresh}', 'id_token': None, 'ok': True,}`,
  'a Python dict with objects': `{'when': datetime.datetime(2026, 1, 2, tzinfo=<UTC>), 'access_token': u'${access}', 'refresh_token': b'${refresh}'}`,
  'a JSON text within JSON': JSON.stringify(json),
  'a JSON text in a member': JSON.stringify({kakao: json}),
  'JSON lines': `{"access_token":"older-access-token"}\n${json}\n`,
  'a list around one object': `[${json}]`,
  'an ordered dict': `OrderedDict([('access_token', '${access}'), ('refresh_token', '${refresh}')])`,
  'keyword arguments': `import requests\n\nTOKENS = dict(access_token="${access}", refresh_token="${refresh}")\nprint("don't")\n`,
  'a data class': `Token(access_token='${access}', refresh_token='${refresh}', expires_in=21599)`,
  'a JavaScript module': `module.exports = {\n  accessToken: '${access}',\n  refreshToken: \`${refresh}\`,\n};\n`,
  'a printed Map': `Map(2) {\n  'access_token' => '${access}',\n  'refresh_token' => '${refresh}'\n}`,
  'unquoted names': `{${members}}`,
  'an env file': `# kakao\nexport KAKAO_ACCESS_TOKEN=${access}\nKAKAO_CLIENT_SECRET=\nKAKAO_REFRESH_TOKEN="${refresh}" # keep\nOTHER=1\n`,
  'an env file of Windows': `KAKAO_ACCESS_TOKEN=${access}\r\nKAKAO_REFRESH_TOKEN=${refresh}\r\n`,
  YAML: `kakao:\n  access_token: ${access} # a\n  refresh_token: "${refresh}"\n`,
  'an INI file': `[google]\nrefresh_token = 1//0gabcdefgh\n[kakao]\naccess_token = ${access}\nrefresh_token = ${refresh}\n`,
  TOML: `[kakao]\naccess_token = "${access}"\nrefresh_token = '${refresh}'\n`,
  'a form': `access_token=${access}&token_type=bearer&refresh_token=${refresh}&expires_in=21599`,
  'the output of curl -i': `HTTP/1.1 200 OK\r\ncontent-type: application/json;charset=utf-8\r\ndate: Mon, 30 Nov 2026 00:00:00 GMT\r\n\r\n${json}`,
  'a line of a log': `2026-11-30 09:00:00 INFO tokens ${json}`,
  'a printed response': `<Response [200]> {'access_token': '${access}', 'refresh_token': '${refresh}'}`,
  'members without braces': `"access_token": "${access}",\n"refresh_token": "${refresh}"\n`,
  'a file that was cut': `{"access_token":"${access}","refresh_token":"${refresh}`,
  'a script of fish': `set -gx KAKAO_ACCESS_TOKEN ${access}\nset -gx KAKAO_REFRESH_TOKEN '${refresh}'\n`,
  'a script of csh': `setenv KAKAO_ACCESS_TOKEN ${access}\nsetenv KAKAO_REFRESH_TOKEN "${refresh}"\n`,
  'a script of PowerShell': `$env:KAKAO_ACCESS_TOKEN = "${access}"\r\n$env:KAKAO_REFRESH_TOKEN = "${refresh}"\r\n`,
  'a script of cmd': `@echo off\r\nset KAKAO_ACCESS_TOKEN=${access}\r\nset "KAKAO_REFRESH_TOKEN=${refresh}"\r\n`,
  'a Dockerfile': `FROM node\nENV KAKAO_ACCESS_TOKEN=${access} KAKAO_REFRESH_TOKEN=${refresh}\n`,
  'a unit of systemd': `[Service]\nEnvironment="KAKAO_ACCESS_TOKEN=${access}" "KAKAO_REFRESH_TOKEN=${refresh}"\n`,
  'variables before a command': `KAKAO_ACCESS_TOKEN=${access} KAKAO_REFRESH_TOKEN=${refresh} LANG=C node bot.js\n`,
  'line ends of the old Mac': `access_token=${access}\rrefresh_token=${refresh}\r`,
  'a fence of Markdown': `Here:\n\n\`\`\`json\n${json}\n\`\`\`\n`,
  'curly quotes': `{“access_token”: “${access}”, ‘refresh_token’: ‘${refresh}’}`,
  'a list of names and values': JSON.stringify({
    name: 'Kakao',
    values: [
      {key: 'access_token', value: access, enabled: true},
      {key: 'refresh_token', value: refresh, enabled: true},
    ],
  }),
  'the name of the scheme and invisible characters': JSON.stringify({
    access_token: `Bearer ${access}`,
    refresh_token: `\u200b${refresh}\ufeff`,
  }),
  'a table': `access_token,refresh_token,expires_in\n${access},${refresh},21599\n`,
  'a table with quotes, of Windows': `"Access Token","refresh_token","scope"\r\n"${access}","${refresh}","talk_message, friends"\r\n`,
  'a table with an index': `,access_token,token_type,refresh_token\n0,${access},bearer,${refresh}\n`,
  'a table with tabs': `kakao_access_token\tkakao_refresh_token\n${access}\t${refresh}\n`,
  'a table with semicolons': `accessToken;refreshToken\nolder-access-token;older-refresh-token\n${access};${refresh}\n`,
  'rows of a name and a value': `access_token,${access}\nrefresh_token,${refresh}\n`,
  'rows of a name and a value below a header': `key,value\nrefresh_token,${refresh}\naccess_token,${access}\n`,
  'values in objects': JSON.stringify({
    access_token: {value: access, expires_in: 21_599},
    refresh_token: {type: 'string', value: refresh},
  }),
  'tokens in objects': JSON.stringify({
    kakao: {accessToken: {token: access}, refreshToken: {token: refresh}},
  }),
  'a form as Python parses it': `{'access_token': ['${access}'], 'refresh_token': ['${refresh}']}`,
  'labels in words': `Access Token: ${access}\n- **Refresh token**: ${refresh}\n`,
  'labels in Korean': `액세스 토큰 = ${access}\n리프레시토큰: ${refresh}\n`,
  'an array that PHP printed': `Array\n(\n    [access_token] => ${access}\n    [refresh_token] => ${refresh}\n)\n`,
  'a table of Lua': `return {["access_token"] = "${access}", ["refresh_token"] = "${refresh}"}`,
  XML: `<?xml version="1.0"?>\n<t><access_token>${access}</access_token>\n<refresh_token> ${refresh} </refresh_token></t>`,
  'preferences of Android': `<map>\n<string name="access_token">${access}</string>\n<string name="refresh_token">${refresh}</string>\n</map>`,
  'JSON copied out of a string': json.replaceAll('"', '\\"'),
  'a variable of Windows that stays': `setx KAKAO_ACCESS_TOKEN "${access}"\r\nsetx KAKAO_REFRESH_TOKEN "${refresh}"\r\n`,
  'the output in a notebook': JSON.stringify({
    cells: [
      {
        outputs: [
          {
            data: {
              'text/plain': [`{'access_token': '${access}',\n`, ` 'refresh_token': '${refresh}'}`],
            },
          },
        ],
      },
    ],
  }),
  'a recording of a browser': JSON.stringify({
    log: {entries: [{response: {content: {text: json}}}]},
  }),
  'a client of Spring': JSON.stringify({
    accessToken: {tokenValue: access},
    refreshToken: {tokenValue: refresh},
  }),
  'spaces around the values': JSON.stringify({
    access_token: ` ${access}\n`,
    refresh_token: refresh,
  }),
};

describe('what a token file may look like', () => {
  for (const [name, text] of Object.entries(readable)) {
    test(`${name} is read`, () => {
      const tokens = tokensIn(text);
      assert.deepEqual([tokens?.accessToken, tokens?.refreshToken], [access, refresh]);
    });
  }

  test('the scopes are read: a text or a list', () => {
    const scopes = ['profile_nickname', 'talk_message'];
    for (const scope of [
      'profile_nickname talk_message',
      'profile_nickname,talk_message',
      scopes,
    ]) {
      assert.deepEqual(tokensIn(JSON.stringify({...both, scope}))?.scopes, scopes);
    }
    const items = [
      {id: 'profile_nickname', agreed: true},
      {id: 'talk_message', agreed: 'true'},
      {id: 'friends', agreed: 'false'},
    ];
    assert.deepEqual(tokensIn(JSON.stringify({...both, scopes: items}))?.scopes, scopes);
    for (const scope of [undefined, null, '', [], 7]) {
      assert.equal(tokensIn(JSON.stringify({...both, scope}))?.scopes, null);
    }
  });

  test('a refresh that brought no refresh token keeps the one before', () => {
    const first = {...both, refresh_token_expires_in: 5_183_999};
    const lines = [first, {access_token: 'newer-access-token', expires_in: 21_599}];
    const tokens = tokensIn(lines.map((line) => JSON.stringify(line)).join('\n'));
    assert.deepEqual(
      [tokens?.accessToken, tokens?.refreshToken, tokens?.refreshTokenExpiresIn],
      ['newer-access-token', refresh, 5_183_999],
    );
  });

  test('key and secret are read beside the tokens, above them, and in lines', () => {
    const credentials = {rest_api_key: key, client_secret: 'S3cret'};
    const texts = [
      JSON.stringify({...credentials, ...both}),
      JSON.stringify({...credentials, user: {tokens: both}}),
      `KAKAO_REST_API_KEY=${key}\nKAKAO_CLIENT_SECRET=S3cret\nKAKAO_ACCESS_TOKEN=${access}\n`,
      `rest_api_key: ${key}\nclient_secret: S3cret\nkakao:\n  access_token: ${access}\n`,
    ];
    for (const text of texts) {
      const tokens = tokensIn(text);
      assert.deepEqual([tokens?.restApiKey, tokens?.clientSecret], [key, 'S3cret'], text);
    }
  });

  const placeholders = [
    '********',
    '<your token>',
    'undefined',
    'YOUR_ACCESS_TOKEN',
    '{{ token }}',
  ];
  for (const text of placeholders) {
    test(`${text} is no token`, () => {
      const read = readTokenText(JSON.stringify({access_token: text, refresh_token: text}));
      assert.equal(read.kind, 'none');
    });
  }

  test('a memo about a token file is a memo', () => {
    const line = JSON.stringify({schema: 'kakao-tui/export@1', text: json});
    assert.equal(readTokenText(`${line}\n${json}\n`).kind, 'none');
  });
});

const errors: readonly string[] = [
  '{"error":"invalid_grant","error_code":"KOE320"}',
  '{"error":"invalid_client","error_description":"Bad client credentials","error_code":"KOE010"}',
  "{'error': 'invalid_grant', 'error_code': 'KOE303', 'error_description': 'x'}",
  '{"msg":"this access token does not exist","code":-401}',
  "{'msg': 'ip mismatched!', 'code': -401}",
  '[{"error":"invalid_request"}]',
  '{"response":{"error":"invalid_token","error_description":"x"}}',
  JSON.stringify('{"error":"invalid_grant","error_code":"KOE322"}'),
  'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant","error_code":"KOE320"}',
  'error=access_denied&error_description=User+denied+access',
];

describe('error responses', () => {
  for (const text of errors) {
    test(`${text} is an error response`, () => {
      assert.equal(readTokenText(text).kind, 'error-response');
    });
  }

  test('tokens beside an error are tokens', () => {
    assert.ok(tokensIn(`{"error":"invalid_grant","error_code":"KOE320"}\n${json}`));
  });
});

describe('what is neither', () => {
  const nothing = [
    '안녕하세요\n오늘 할 일: 우유 사기\n',
    'id,text\n1,"a"\n',
    'access_token,refresh_token\n',
    'access_token,refresh_token\nonly-one-cell-in-this-row\n',
    '할 일,access_token 갱신\n우유,사기\n',
    '<html><body>token</body></html>',
    '{"code":200,"msg":"ok"}',
    '{"schema":"kakao-tui/export@1","text":"access_token=abcdefgh12"}',
    '['.repeat(100_000),
    '{"a":'.repeat(100_000),
    '"\\'.repeat(50_000),
    "['x'],".repeat(50_000),
    '\0\0\0\0',
  ];
  for (const text of nothing) {
    test(`nothing is found in ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.equal(readTokenText(text).kind, 'none');
    });
  }
});
