import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {MemoStatus} from '../../src/domain/memo.ts';
import {endOf, enterLine} from '../support/at-the-keyboard.ts';
import {assertInvariants} from '../support/invariants.ts';
import {type KakaoStage, openStage} from '../support/kakao-stage.ts';
import type {Terminal} from '../support/terminal.ts';

const memoPath = '/v2/api/talk/memo/default/send';

const ways: ReadonlyArray<
  readonly [what: string, code: number, leave: (tui: Terminal) => Promise<void>]
> = [
  ['Ctrl+D on an empty box', 0, (tui) => tui.press('ctrl+d')],
  [
    'Ctrl+C twice on an empty box',
    0,
    async (tui) => {
      await tui.press('ctrl+c');
      await tui.until('한 번 더 Ctrl+C');
      await tui.press('ctrl+c');
    },
  ],
  ['/quit', 0, (tui) => enterLine(tui, '/quit')],
  ['SIGTERM', 143, async (tui) => tui.kill('SIGTERM')],
  ['SIGHUP', 129, async (tui) => tui.kill('SIGHUP')],
  [
    'SIGINT from elsewhere',
    130,
    async (tui) => {
      await tui.press({text: '쓰던 글'});
      await tui.until('› 쓰던 글');
      tui.kill('SIGINT');
    },
  ],
];

test('P2: however it ends, the terminal is as it was', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  for (const [what, code, leave] of ways) {
    await context.test(what, async () => {
      await using tui = stage.open();
      await tui.until('온라인');
      assert.equal(tui.modes().alternateScreen, true);
      assert.equal(tui.modes().bracketedPaste, true);
      await leave(tui);
      assert.deepEqual(await endOf(tui), {code});
      assertRestored(tui);
    });
  }
});

test('P2: what is being sent is on record when the program is told to end', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  stage.emulator.failNext(memoPath, {delay: 500});
  await enterLine(tui, '끝나기 전에');
  await tui.until('보내는 중');
  tui.kill('SIGTERM');
  assert.deepEqual(await endOf(tui), {code: 143});
  assertRestored(tui);
  await assertRecorded(stage, '끝나기 전에', 'sent');
  assert.equal(stage.emulator.memos.length, 1);
});

test('Ctrl+D in a text deletes forward, and one Ctrl+C too few does not quit', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  await tui.press({text: '가나'}, 'home', 'ctrl+d');
  await tui.until(/^ › 나$/m);
  await tui.press('ctrl+c');
  await tui.until(/^ › *$/m);
  await tui.press('ctrl+c');
  await tui.until('한 번 더 Ctrl+C');
  await tui.press({text: '다'});
  await tui.until(/^ › 다$/m);
  await tui.press('ctrl+c', 'ctrl+c');
  await tui.until('한 번 더 Ctrl+C');
  await tui.press({text: '라'});
  await tui.until(/^ › 라$/m);
});

test('P2: what Kakao does not answer in two seconds is recorded as unknown, and the app ends', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  stage.emulator.failNext(memoPath, {hang: true, processed: true});
  await enterLine(tui, '답 없음');
  await tui.until('보내는 중');
  const asked = Date.now();
  tui.kill('SIGHUP');
  assert.deepEqual(await endOf(tui), {code: 129});
  assert.ok(Date.now() - asked < 3000, `${Date.now() - asked} ms`);
  assertRestored(tui);
  await assertRecorded(stage, '답 없음', 'unknown');
});

test('P2: the window is closed while a memo is sent: it is on record as Kakao took it', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const tui = stage.open();
  await tui.until('온라인');
  stage.emulator.failNext(memoPath, {delay: 400});
  await enterLine(tui, '닫는 순간');
  await tui.until('보내는 중');
  await tui.close();
  await assertRecorded(stage, '닫는 순간', 'sent');
});

async function assertRecorded(stage: KakaoStage, text: string, status: MemoStatus): Promise<void> {
  await stage.withPorts((ports) => {
    const kept = ports.memos.page({from: 0}, 10).map((memo) => [memo.text, memo.status]);
    assert.deepEqual(kept, [[text, status]]);
    assertInvariants({ports, emulator: stage.emulator});
  });
}

/** The terminal is as it was, and nothing of ours stays on the main screen. */
function assertRestored(tui: Terminal): void {
  assertInvariants({terminal: tui});
  assert.deepEqual(tui.scrollback(), []);
}
