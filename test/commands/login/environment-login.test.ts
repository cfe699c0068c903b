import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const day = 86_400_000;

/** The refresh token of a login that was made elsewhere. Nothing of it is stored here. */
async function tokenOf(stage: KakaoStage): Promise<string> {
  return stage.withPorts(({sessions}) => {
    const token = sessions.read()?.tokens.refreshToken ?? '';
    sessions.clear();
    return token;
  });
}

const isStored = (stage: KakaoStage) => stage.withPorts(({sessions}) => sessions.read() !== null);

async function printedUrl(stage: KakaoStage): Promise<string> {
  return (await stage.run(['login', '--print-url'])).stdout.trim();
}

describe('a login from the environment', {concurrency: 2}, () => {
  test('sends with a refresh token and does not store it', async () => {
    await using stage = await openStage({loggedIn: true});
    const env = {KAKAO_REFRESH_TOKEN: await tokenOf(stage), LANG: 'ko_KR.UTF-8'};
    assert.equal(
      (await stage.command(['send', '안 됨'])).code,
      4,
      'without the token no user is logged in',
    );
    const sent = await stage.command(['send', '--json', 'CI에서'], {env});
    assert.deepEqual([sent.code, jsonOf(sent).status, sent.stderr], [0, 'sent', '']);
    assert.equal(await isStored(stage), false);
  });

  test('a new refresh token is passed to the command on its stdin, and is not stored', async () => {
    await withTempFolder(async (folder) => {
      await using stage = await openStage({loggedIn: true});
      const env = {KAKAO_REFRESH_TOKEN: await tokenOf(stage), LANG: 'ko_KR.UTF-8'};
      stage.emulator.advanceClock(40 * day);
      const file = join(folder, 'token');
      const program = join(folder, 'take');
      writeFileSync(
        program,
        `#!/bin/sh\ncat > '${file}'; echo noise; env | grep -c ^KAKAO_ > '${file}.env'\nexit 0\n`,
        {mode: 0o700},
      );
      const sent = await stage.run(['send', '--on-rotate', program, '메모'], {env});
      assert.deepEqual([sent.code, sent.stdout, sent.stderr], [0, '', '']);
      const token = readFileSync(file, 'utf8');
      assert.notEqual(token, env.KAKAO_REFRESH_TOKEN);
      assert.equal(readFileSync(`${file}.env`, 'utf8'), '0\n');
      assert.equal(await isStored(stage), false);
      const again = await stage.command(['send', '다시'], {
        env: {...env, KAKAO_REFRESH_TOKEN: token},
      });
      assert.equal(again.code, 0, again.stderr);
      const dead = await stage.command(['send', '예전 것'], {env});
      assert.equal(dead.code, 4);
      assert.match(dead.stderr, /unset KAKAO_REFRESH_TOKEN/);
    });
  });

  test('a command that fails or is missing is reported', async () => {
    await using stage = await openStage({loggedIn: true});
    const token = await tokenOf(stage);
    const env = {KAKAO_REFRESH_TOKEN: token, LANG: 'ko_KR.UTF-8'};
    stage.emulator.advanceClock(40 * day);
    const failed = await stage.command(['refresh', '--on-rotate', 'false'], {env});
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, /명령에 전달하지 못했습니다 \(1\).*\n.*다시 로그인/);
  });

  test('without a command the loss of the new token is reported', async () => {
    await using stage = await openStage({loggedIn: true});
    const env = {KAKAO_REFRESH_TOKEN: await tokenOf(stage), LANG: 'ko_KR.UTF-8'};
    stage.emulator.advanceClock(40 * day);
    const sent = await stage.command(['send', '메모'], {env});
    assert.equal(sent.code, 0);
    assert.match(sent.stderr, /KAKAO_REFRESH_TOKEN의 토큰은 더 이상 쓸 수 없습니다/);
  });

  test('no other login is made while it is set, because that could not be stored', async () => {
    await using stage = await openStage({loggedIn: true});
    const token = await tokenOf(stage);
    const env = {KAKAO_REFRESH_TOKEN: token, LANG: 'ko_KR.UTF-8'};
    const code = new URL(await stage.emulator.agree(await printedUrl(stage))).searchParams.get(
      'code',
    );
    const input = JSON.stringify({refresh_token: token, access_token: 'AbCdEfGhIjKlMnOp'});
    const asked = stage.emulator.requests.length;
    for (const args of [
      ['login', '--print-url'],
      ['login', '--no-browser'],
      ['login', '--no-pkce', '--code', code ?? ''],
      ['import', '--offline', '-'],
    ]) {
      const refused = await stage.run(args, {env, input});
      assert.deepEqual([refused.code, refused.stdout], [2, ''], args.join(' '));
      assert.match(refused.stderr, /KAKAO_REFRESH_TOKEN.*저장할 수 없습니다/);
    }
    assert.equal(stage.emulator.requests.length, asked);
  });

  test('without the key of its app the token is useless, which is reported', async () => {
    await using stage = await openStage({loggedIn: true});
    const env = {KAKAO_REFRESH_TOKEN: await tokenOf(stage), KAKAO_REST_API_KEY: undefined};
    assert.equal((await stage.command(['send', 'memo'], {env})).code, 2);
  });
});
