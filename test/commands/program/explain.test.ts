import assert from 'node:assert/strict';
import {test} from 'node:test';
import {commandLineOn} from '../../support/command-line.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {withServices} from '../../support/services.ts';

test('explain: prints what a code means and where to fix it, without a login', async () => {
  await using cli = await openStage();
  const page = await cli.run(['explain', 'koe006']);
  assert.equal(page.code, 0);
  assert.match(page.stdout, /^KOE006 {2}\S/);
  assert.match(page.stdout, /리다이렉트 URI/);
  const api = await cli.run(['explain', '-402', '--json']);
  const {schema, code, known, url} = JSON.parse(api.stdout);
  assert.deepEqual([schema, code, known], ['kakao-tui/explain@1', '-402', true]);
  assert.match(url, /^https:\/\/developers\.kakao\.com\//);
  const english = await cli.run(['explain', '-532'], {env: {LANG: 'en_US.UTF-8'}});
  assert.match(english.stdout, /in a day/);
});

test('explain: distinguishes the meanings of -401 in a complete pasted answer', async () => {
  await using cli = await openStage();
  const answer = '{"msg":"ip mismatched! callerIp=1.2.3.4.","code":-401}';
  const {stdout} = await cli.run(['explain', answer]);
  assert.match(stdout, /IP 주소/);
});

test('explain: several codes are each explained, and an unknown one among them is exit 3', async () => {
  await withServices(async ({ports}) => {
    const run = commandLineOn(ports);
    const codesOf = (stdout: string) => stdout.match(/^(?:KOE|-)\d+(?= {2})/gm);
    const known = await run(['explain', '-402', 'KOE205', '-3']);
    assert.deepEqual([known.code, codesOf(known.stdout)], [0, ['-402', 'KOE205', '-3']]);
    const one = await run(['explain', '-402', '-99999']);
    assert.deepEqual([one.code, codesOf(one.stdout)], [3, ['-402', '-99999']]);
    const spaced = await run(['explain', '-4', '02']);
    assert.deepEqual([spaced.code, codesOf(spaced.stdout)], [0, ['-402']]);
  });
});

test('explain: a number that two codes have gets both, and an HTTP status is no code', async () => {
  await using cli = await openStage();
  const koe = await cli.run(['explain', '320']);
  assert.deepEqual([koe.code, koe.stdout.slice(0, 6)], [0, 'KOE320']);
  const both = JSON.parse((await cli.run(['explain', '101', '--json'])).stdout);
  assert.equal(both.code, '-101');
  assert.deepEqual(
    both.others.map(({code, known}: {code: string; known: boolean}) => [code, known]),
    [['KOE101', true]],
  );
  const url = 'https://kauth.kakao.com/oauth/token';
  const status = await cli.run(['explain', `400 Client Error: Bad Request for url: ${url}`]);
  assert.deepEqual([status.code, status.stdout], [3, '']);
  assert.match(status.stderr, /HTTP 상태.*response\.text/);
});

test('explain: the error of a redirected address is a denied login, unless it names a code', async () => {
  await withServices(async ({ports}) => {
    const run = commandLineOn(ports);
    const address = 'http://localhost:8931/callback?error=access_denied&state=-10-x';
    const denied = await run(['explain', address]);
    assert.equal(denied.code, 0);
    assert.match(
      denied.stdout,
      /^access_denied {2}동의 화면에서 취소했습니다\.\n.*kakao-tui login/,
    );
    const json = JSON.parse((await run(['explain', '--json', address])).stdout);
    assert.deepEqual([json.code, json.known, json.others], ['access_denied', true, []]);
    const other = await run(['explain', '?error=invalid_request&error_description=bad%1b%5b31m']);
    assert.equal(other.code, 3);
    assert.match(other.stdout, /거부했습니다: invalid_request, bad\n/);
    const named = await run(['explain', '?error=access_denied&error_description=KOE203']);
    assert.match(named.stdout, /^KOE203/);
    for (const words of [['-402'], ['--', '-402'], ['--', '-4', '02'], ['- 402'], ['-402!']]) {
      assert.match((await run(['explain', ...words])).stdout, /^-402 {2}/, words.join(' '));
    }
  });
});

test('explain: a text without a code, or with an unknown one, exits with 3', async () => {
  await using cli = await openStage();
  const unknown = await cli.run(['explain', 'KOE999']);
  assert.equal(unknown.code, 3);
  assert.match(unknown.stdout, /데브톡/);
  const none = await cli.run(['explain', '도와주세요']);
  assert.equal(none.code, 3);
  assert.match(none.stderr, /KOE006/);
  assert.equal((await cli.run(['explain'])).code, 2);
  assert.equal((await cli.run(['explain', '-402', '--nonsense'])).code, 2);
});
