import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

const day = 86_400_000;

/** Makes the tokens older, as after weeks without a refresh. */
function leave(stage: KakaoStage, days: number) {
  const refreshTokenExpiresAt = Date.now() + days * day - 60_000;
  return stage.withPorts(({sessions}) =>
    sessions.update((held) => ({...held, tokens: {...held.tokens, refreshTokenExpiresAt}})),
  );
}

test('near the end of the login a command prints one line on stderr, once at each stage', async () => {
  await using stage = await openStage({loggedIn: true});
  await leave(stage, 7);
  const quiet = await stage.command(['history', '--quiet']);
  assert.equal(quiet.stderr, '', '--quiet prints no warning');
  const reported = await stage.command(['history', '--json']);
  assert.match(reported.stderr, /^로그인이 6일 뒤 만료됩니다\(?.*kakao-tui refresh.*\n$/);
  assert.ok(!reported.stdout.includes('로그인이'));
  assert.equal(reported.code, 0);
  assert.equal((await stage.command(['history'])).stderr, '');
  await leave(stage, 1);
  const english = await stage.command(['history'], {env: {LC_ALL: 'C.UTF-8'}});
  assert.match(english.stderr, /^The login expires in 23 h 5\d min\. Refresh.*\n$/m);
});

test('a command without login or history prints no warning', async () => {
  await using stage = await openStage({loggedIn: true});
  await leave(stage, 3);
  for (const args of [['explain', 'KOE006'], ['--version'], ['completion', 'bash']]) {
    assert.equal((await stage.command(args)).stderr, '', args.join(' '));
  }
});

test('at the 15th memo of a day send and watch warn about the limit', async () => {
  await using stage = await openStage({loggedIn: true});
  await stage.remember(Array.from({length: 14}, (_, n) => `${n}`));
  const sent = await stage.command(['send', '열다섯째']);
  // Around midnight in Korea some of the other memos were sent yesterday.
  const today = await stage.withPorts(({sentMessages, clock}) => {
    const korean = clock.now() + 9 * 3_600_000;
    return sentMessages.countSince(clock.now() - (korean % day));
  });
  assert.equal(/한도/.test(sent.stderr), today >= 15, sent.stderr);
  const again = await stage.command(['send', '열여섯째']);
  if (today >= 15) assert.doesNotMatch(again.stderr, /한도/);
});
