import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {unusedContext} from '../../../scripts/manual/program-shape.ts';
import {
  printAddresses,
  type RunningEmulator,
} from '../../../src/commands/program/print-emulator.ts';
import {lineText} from '../../../src/commands/shared/styled-line.ts';
import type {Language} from '../../../src/domain/program/language.ts';

const emulator: RunningEmulator = {
  authOrigin: 'http://127.0.0.1:9000',
  apiOrigin: 'http://127.0.0.1:9001',
  roomUrl: 'http://127.0.0.1:9001/room',
  calendarUrl: 'http://127.0.0.1:9001/calendar',
  restApiKey: 'key',
  clientSecret: 'secret',
  redirectUris: ["http://localhost:8080/it's?a=$(date)&b=`date`", 'http://localhost:3000'],
  people: [{id: '1', nickname: '민지'}],
  close: async () => {},
};

interface Printing {
  readonly language?: Language;
  readonly isTerminal?: boolean;
  readonly flags?: {json?: boolean; env?: boolean};
}

function printed(running: RunningEmulator, printing: Printing = {}): string {
  const {language = 'en', isTerminal = false, flags = {}} = printing;
  const lines: string[] = [];
  printAddresses(
    {
      ...unusedContext,
      language,
      output: {...unusedContext.output, isTerminal},
      print: (line) => void lines.push(`${lineText(line, false)}\n`),
      note: () => {},
    },
    running,
    flags,
  );
  return lines.join('');
}

test('a shell reads the export lines as the values that they hold', () => {
  const names = ['AUTH_ORIGIN', 'API_ORIGIN', 'REST_API_KEY', 'CLIENT_SECRET', 'REDIRECT_URI'];
  const lines = printed(emulator, {flags: {env: true}});
  assert.equal(lines.split('\n').length, 8);
  const show = names.map((name) => `printf '%s\\n' "$KAKAO_${name}"`).join('; ');
  const {stdout} = spawnSync('sh', ['-c', `eval "$1"; ${show}`, 'sh', lines], {encoding: 'utf8'});
  assert.deepEqual(stdout.trimEnd().split('\n'), [
    emulator.authOrigin,
    emulator.apiOrigin,
    emulator.restApiKey,
    emulator.clientSecret,
    emulator.redirectUris[0],
  ]);
});

test('a secret that is off is an empty variable, so that an older one of the shell is gone', () => {
  const off = {...emulator, clientSecret: null};
  assert.match(printed(off, {flags: {env: true}}), /^export KAKAO_CLIENT_SECRET=''$/m);
  const json = JSON.parse(printed(off));
  assert.deepEqual([json.clientSecret, json.env.KAKAO_CLIENT_SECRET], [null, '']);
});

test('JSON is printed without a terminal, and with --json on one', () => {
  const json = printed(emulator);
  assert.equal(JSON.parse(json).schema, 'kakao-tui/emulator@1');
  assert.equal(printed(emulator, {isTerminal: true, flags: {json: true}}), json);
});

test('on a terminal a person reads a line for each address, key, room and calendar', () => {
  assert.equal(
    printed({...emulator, redirectUris: ['http://a.b', 'http://c.d']}, {isTerminal: true}),
    `Auth server    http://127.0.0.1:9000  (https://kauth.kakao.com)
API server     http://127.0.0.1:9001  (https://kapi.kakao.com)
REST API key   key
Client secret  secret
Redirect URI   http://a.b
               http://c.d
Chatroom       http://127.0.0.1:9001/room
TalkCalendar   http://127.0.0.1:9001/calendar
`,
  );
  const people = [...emulator.people, {id: '2', nickname: '준호'}];
  assert.equal(
    printed(
      {...emulator, redirectUris: ['http://a.b'], clientSecret: null, people},
      {isTerminal: true, language: 'ko'},
    ),
    `인증 서버          http://127.0.0.1:9000  (https://kauth.kakao.com)
API 서버           http://127.0.0.1:9001  (https://kapi.kakao.com)
REST API 키        key
클라이언트 시크릿  쓰지 않음
리다이렉트 URI     http://a.b
채팅방             http://127.0.0.1:9001/room?person=1  (민지)
                   http://127.0.0.1:9001/room?person=2  (준호)
톡캘린더           http://127.0.0.1:9001/calendar?person=1  (민지)
                   http://127.0.0.1:9001/calendar?person=2  (준호)
`,
  );
});
