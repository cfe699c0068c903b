import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';
import {untilKept} from '../../support/until-kept.ts';

test('the draft is restored at the next start, even after kill -9', async () => {
  await using stage = await openStage();
  await stage.logIn();
  for (const [signal, text] of [
    ['SIGKILL', '죽어도 남는 글'],
    ['SIGTERM', '끝나도 남는 글'],
  ] as const) {
    await using tui = stage.open();
    await tui.until('나와의 채팅');
    await tui.press('ctrl+u', {text});
    await tui.until(`› ${text}`);
    await untilKept(stage, text);
    tui.kill(signal);
    await tui.exit;
    await using next = stage.open();
    await next.until(`› ${text}`);
    next.kill('SIGKILL');
    await next.exit;
  }
});

test('two terminals have separate drafts, and a sent text is no longer a draft', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using one = stage.open();
  await one.until('나와의 채팅');
  await one.press({text: '첫째 창'});
  await one.until('› 첫째 창');
  await using other = stage.open();
  await other.until('나와의 채팅');
  assert.ok(!other.text().includes('첫째 창'), 'taken from a terminal that lives');
  await other.press({text: '둘째 창'});
  await other.until('› 둘째 창');
  await untilKept(stage, '둘째 창');
  await one.settled(50);
  await one.press('enter');
  await one.until(/✓ {2}첫째 창/);
  other.kill('SIGKILL');
  await other.exit;
  one.kill('SIGKILL');
  await one.exit;
  await using next = stage.open();
  await next.until('› 둘째 창');
  await stage.withPorts(({drafts}) => {
    assert.deepEqual(
      drafts.list().map(({text}) => text),
      ['둘째 창'],
    );
  });
});

test('every way to quit with a text in the box saves it', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(['보낸 것']);
  const ways: Readonly<Record<string, (tui: Terminal) => Promise<void>>> = {
    SIGTERM: async (tui) => tui.kill('SIGTERM'),
    SIGHUP: async (tui) => tui.kill('SIGHUP'),
    SIGINT: async (tui) => tui.kill('SIGINT'),
    'two signals at once': async (tui) => {
      tui.kill('SIGTERM');
      tui.kill('SIGTERM');
    },
    'the window is closed': async (tui) => tui.hangUp(),
  };
  for (const [way, leave] of Object.entries(ways)) {
    await context.test(way, async () => {
      await using tui = stage.open();
      await tui.until('나와의 채팅');
      await tui.press('ctrl+u', {text: way});
      await tui.until(`› ${way}`);
      await leave(tui);
      await tui.exit;
      await stage.withPorts(({drafts}) => {
        assert.deepEqual(
          drafts.list().map(({text}) => text),
          [way],
        );
      });
    });
  }
});
