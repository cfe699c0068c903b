import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {exportedMemo} from '../../../src/domain/memo/exported-memo.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {memoWith} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';

const secret = 'Other-refresh_0123456789';
const google = {refresh_token: secret, token_uri: 'https://oauth2.googleapis.com/token'};

const files: Readonly<Record<string, readonly [string | Buffer, RegExp, string]>> = {
  'an error response with a code': [
    '{"error":"invalid_grant","error_code":"KOE320"}',
    /^토큰이 아니라 카카오의 오류 응답이 저장된 파일입니다\. .*KOE320.*kakao-tui login/,
    'error-response',
  ],
  'an error response of the API': [
    "{'msg': 'this access token does not exist', 'code': -401}",
    /^토큰이 아니라 카카오의 오류 응답이 저장된 파일입니다\. .*-401/,
    'error-response',
  ],
  'an error response without a code': [
    '{"error":"invalid_request"}',
    /^토큰이 아니라 오류 응답이 저장된 파일입니다\. .*kakao-tui login/,
    'error-response',
  ],
  'a token file of Google': [
    JSON.stringify(google),
    /^다른 서비스의 토큰으로 보여 카카오에 보내지 않았습니다/,
    'other-service',
  ],
  'a pickle': [
    Buffer.from('\x80\x04\x95\x10\x00\x00\x00}\x94\x8c\x0caccess_token\x94.', 'latin1'),
    /^파이썬 pickle 파일은 .*json\.dump/,
    'pickle',
  ],
  'a pickle of protocol 1': [
    Buffer.from('}q\0X\x0c\0\0\0access_token', 'latin1'),
    /^파이썬 pickle 파일은/,
    'pickle',
  ],
  'an old pickle': [Buffer.from('(dp0\nVaccess_token\np1\ns.'), /^파이썬 pickle 파일은/, 'pickle'],
  'a text': ['줄 하나\n줄 둘\n', /^파일에 내보낸 메모도, .*토큰도 없습니다/, 'not-recognized'],
  'a spreadsheet': ['id,text\n1,"a"\n2,"b"\n', /^파일에 내보낸 메모도/, 'not-recognized'],
  'other JSON lines': ['{"a":1}\n{"a":2}\n', /^파일에 내보낸 메모도/, 'not-recognized'],
  'a picture': [
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 10, 10]),
    /^파일에/,
    'not-recognized',
  ],
  'a text in EUC-KR': [Buffer.from([0xbe, 0xc8, 0xb3, 0xe7, 10]), /^파일에/, 'not-recognized'],
  'a large text': [`${'x'.repeat(999)}\n`.repeat(1200), /^파일에 내보낸 메모도/, 'not-recognized'],
};

describe('import of a file that holds neither memos nor tokens of Kakao', () => {
  test('each gets one sentence, exit 3, and nothing is sent to Kakao', async () => {
    await withServices(async ({ports, emulator}) => {
      const run = commandLineOn(ports);
      const asked = emulator.requests.length;
      for (const [name, [input, words, reason]] of Object.entries(files)) {
        for (const flags of [[], ['--offline', '--force']]) {
          const {code, stdout, stderr} = await run(['import', '-', ...flags], {input});
          assert.deepEqual([code, stdout], [3, ''], name);
          assert.match(stderr, words, name);
          assert.equal(stderr.trimEnd().split('\n').length, 1, `${name}: ${stderr}`);
        }
        const json = jsonOf(await run(['import', '-', '--json'], {input}));
        assert.deepEqual([json.ok, json.reason], [false, reason], name);
      }
      assert.equal(emulator.requests.length, asked);
    });
  });
});

function line(index: number): string {
  const text = `메모 ${index}`;
  const parts = [{text, status: 'sent' as const}];
  const memo = memoWith({
    id: `id-${index}`,
    text,
    status: 'sent',
    parts,
    sentAt: 1,
    createdAt: index,
  });
  return JSON.stringify(exportedMemo(memo));
}

test('memos that are lines are imported in the encodings that Windows writes', async () => {
  const memos = `\ufeff${line(0)}\r\n${line(1)}\r\n`;
  const little = Buffer.from(memos, 'utf16le');
  for (const input of [Buffer.from(memos), little, Buffer.from(little).swap16()]) {
    await withServices(
      async ({ports}) => {
        const {code, stderr} = await commandLineOn(ports)(['import', '-'], {input});
        assert.deepEqual([code, stderr], [0, '']);
        assert.deepEqual(
          [...ports.memos.all()].map(({text}) => text),
          ['메모 0', '메모 1'],
        );
      },
      {loggedIn: false},
    );
  }
});
