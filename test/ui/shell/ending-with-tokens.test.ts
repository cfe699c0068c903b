import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {type Held, holdNext} from '../../support/hold-next.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';
import {untilSeen} from '../../support/until-seen.ts';

const waits = '저장하면 종료합니다';
const rotating = {rotationThreshold: 100 * 24 * 60 * 60};

/** A stage on which the app refreshes its tokens at once, and the answer that it waits for. */
async function openRefreshing(): Promise<{stage: KakaoStage; answer: Held}> {
  const stage = await openStage({loggedIn: true, ...rotating});
  await stage.withPorts(({sessions}) => {
    sessions.update((session) => ({
      ...session,
      tokens: {...session.tokens, accessTokenExpiresAt: 0},
    }));
  });
  return {stage, answer: holdNext(stage.emulator, '/oauth/token')};
}

const ways: Readonly<
  Record<string, {args?: string[]; code: number; leave: (tui: Terminal) => Promise<void> | void}>
> = {
  '/quit': {code: 0, leave: (tui) => enterLine(tui, '/quit')},
  'SIGINT from elsewhere': {code: 130, leave: (tui) => tui.kill('SIGINT')},
  '/quit in the line mode': {
    args: ['--screen-reader'],
    code: 0,
    leave: (tui) => tui.write('/quit\r'),
  },
};

for (const [name, {args = [], code, leave}] of Object.entries(ways)) {
  test(`the app that is left during a refresh says that it waits, and stores the tokens: ${name}`, async () => {
    const {stage, answer} = await openRefreshing();
    await using _ = stage;
    await using tui = stage.open({args});
    await answer.arrived;
    await leave(tui);
    await tui.until(waits);
    assert.equal(tui.modes().alternateScreen, false);
    answer.release();
    assert.deepEqual(await endOf(tui), {code});
    assert.equal((await stage.command(['refresh'])).code, 0);
  });
}

test('Ctrl+C after the time to read that sentence ends the app at once', async () => {
  const {stage, answer} = await openRefreshing();
  await using _ = stage;
  await using tui = stage.open();
  await answer.arrived;
  await enterLine(tui, '/quit');
  await tui.until(waits);
  let hasEnded = false;
  void tui.exit.then(() => {
    hasEnded = true;
  });
  await untilSeen('the end', () => {
    if (!hasEnded) tui.write('\x03');
    return hasEnded;
  });
  assert.deepEqual(await endOf(tui), {code: 130});
  answer.release();
});
