import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import type {Environment} from '../../support/clean-environment.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

const infoPath = '/v1/user/access_token_info';
const tokenPath = '/oauth/token';

const kakao = (status: number, code: number, msg: string) => ({status, body: {code, msg}});

/** One kind of failure, with the result of each command. */
interface Kind {
  readonly name: string;
  readonly loggedIn?: boolean;
  readonly env?: Environment;
  readonly arrange: (stage: KakaoStage) => unknown;
  /** Exit code and `error.code` of the JSON. Commands that cannot have this failure are absent. */
  readonly expected: Readonly<Record<string, readonly [exit: number, code: string | null]>>;
}

const kinds: readonly Kind[] = [
  {
    name: 'no user is logged in',
    loggedIn: false,
    arrange: () => {},
    expected: {
      'send --json 글': [4, 'logged-out'],
      'send --json --queue 글': [0, null],
      'send --json --dry-run 글': [0, null],
      'status --json': [4, null],
      'status --json --offline': [4, null],
      'refresh --json': [4, 'logged-out'],
      'refresh --json --if-older-than 1d': [4, 'logged-out'],
    },
  },
  {
    name: 'the login has ended',
    arrange: ({emulator}) => emulator.revokeAll(),
    expected: {
      'refresh --json': [4, 'logged-out'],
      'send --json 글': [4, 'logged-out'],
      'status --json': [4, null],
    },
  },
  {
    name: 'the network is down',
    arrange: ({emulator}) => emulator.close(),
    expected: {
      'send --json 글': [5, 'network-refused'],
      'send --json --queue 글': [0, null],
      'status --json': [5, null],
      'status --json --offline': [0, null],
      'refresh --json': [5, 'network-refused'],
    },
  },
  {
    name: 'a limit is reached',
    arrange: ({emulator}) => {
      emulator.failNext(memoPath, kakao(400, -10, 'API limit has been exceeded.'));
      emulator.failNext(infoPath, kakao(400, -10, 'API limit has been exceeded.'));
    },
    expected: {
      'send --json 글': [6, 'kakao-10'],
      'send --json --queue 둘': [0, null],
      'status --json': [6, null],
    },
  },
  {
    name: 'a consent is missing',
    arrange: ({emulator}) => emulator.setConsent(['profile_nickname']),
    expected: {
      'send --json 글': [7, 'kakao-402'],
      'send --json --queue 글': [7, 'kakao-402'],
      'status --json': [7, null],
    },
  },
  {
    name: 'the client secret is wrong',
    env: {KAKAO_CLIENT_SECRET: 'wrong0wrong0wrong0'},
    arrange: ({emulator}) => emulator.expireAccessTokens(),
    expected: {'refresh --json': [7, 'kakao-koe010'], 'send --json 글': [7, 'kakao-koe010']},
  },
  {
    name: 'the token endpoint is overrun',
    arrange: ({emulator}) => {
      const body = {error: 'invalid_request', error_description: 'rate', error_code: 'KOE237'};
      emulator.failNext(tokenPath, {status: 400, body});
    },
    expected: {'refresh --json': [6, 'kakao-koe237']},
  },
  {
    name: 'the outcome of the memo is unknown',
    arrange: ({emulator}) => emulator.failNext(memoPath, {destroy: 'reset'}, 2),
    expected: {
      'send --json 글': [8, 'outcome-unknown'],
      'send --json --queue 둘': [8, 'outcome-unknown'],
    },
  },
  {
    name: 'the folder cannot be used',
    loggedIn: false,
    env: {KAKAO_TUI_HOME: import.meta.filename},
    arrange: () => {},
    expected: {'send --json 글': [1, 'storage-not-a-folder'], 'status --json': [1, null]},
  },
  {
    name: 'an origin is refused',
    loggedIn: false,
    env: {KAKAO_API_ORIGIN: 'http://kakao.example'},
    arrange: () => {},
    expected: {'send --json 글': [2, 'invalid-origin'], 'status --json': [2, null]},
  },
  {
    name: 'the profile is not there',
    env: {KAKAO_TUI_PROFILE: 'none'},
    arrange: () => {},
    expected: {'send --json 글': [2, 'profile-missing'], 'status --json': [2, null]},
  },
];

describe('each kind of failure has its exit code and JSON code for scripts', {
  concurrency: 2,
}, () => {
  for (const {name, loggedIn = true, env = {}, arrange, expected} of kinds) {
    test(name, async () => {
      await using stage = await openStage({loggedIn});
      await arrange(stage);
      for (const [command, [exit, code]] of Object.entries(expected)) {
        const result = await stage.command(command.split(' '), {env});
        const json = jsonOf(result);
        assert.equal(result.code, exit, `${command}: ${result.stderr}`);
        assert.match(json.schema, /^kakao-tui\/[a-z]+@1$/);
        assert.equal(json.error?.code ?? null, code, command);
        assert.equal(
          result.stderr === '',
          exit === 0,
          `${command}: a failure is told, success is silent`,
        );
      }
    });
  }
});

test('refresh and config print JSON', async () => {
  await using stage = await openStage({loggedIn: true});
  const {accessToken, refreshToken, ...refreshed} = jsonOf(
    await stage.command(['refresh', '--json']),
  );
  assert.deepEqual(refreshed, {
    schema: 'kakao-tui/refresh@1',
    ok: true,
    refreshed: true,
    error: null,
  });
  assert.ok(accessToken.expiresIn > 20_000 && refreshToken.expiresIn > 5_000_000);
  const young = jsonOf(await stage.command(['refresh', '--json', '--if-older-than', '1d']));
  assert.deepEqual([young.ok, young.refreshed], [true, false]);
  const config = jsonOf(await stage.command(['config', '--json']));
  assert.equal(config.schema, 'kakao-tui/config@1');
  assert.equal(config.preferences.pkce, true);
});

test('--quiet prints nothing but failures', async () => {
  await using stage = await openStage();
  assert.match((await stage.command(['status', '--quiet'])).stderr, /로그인/);
  const {code, stdout, stderr} = await stage.command(['send', '-q', '--queue', '글']);
  assert.deepEqual([code, stdout, stderr], [0, '', '']);
});
