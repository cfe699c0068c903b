import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {MemoStatus} from '../../../src/domain/memo/memo.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {holdNext} from '../../support/hold-next.ts';
import {assertInvariants} from '../../support/invariants.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {stillClock} from '../../support/still-clock.ts';
import type {Terminal} from '../../support/terminal.ts';
import {untilKept} from '../../support/until-kept.ts';

const ways: ReadonlyArray<
  readonly [what: string, code: number, leave: (tui: Terminal) => Promise<void>]
> = [
  ['Ctrl+D on an empty box', 0, (tui) => tui.press('ctrl+d')],
  [
    'Ctrl+C twice on an empty box',
    0,
    async (tui) => {
      await tui.press('ctrl+c');
      await tui.until('Ctrl+C를 한 번 더');
      await tui.press('ctrl+c');
    },
  ],
  ['/quit', 0, (tui) => enterLine(tui, '/quit')],
  ['SIGTERM', 143, async (tui) => tui.kill('SIGTERM')],
  ['SIGHUP', 129, async (tui) => tui.kill('SIGHUP')],
  ['SIGQUIT', 131, async (tui) => tui.kill('SIGQUIT')],
  ['SIGABRT', 134, async (tui) => tui.kill('SIGABRT')],
  ['SIGUSR1, which would open an inspector', 138, async (tui) => tui.kill('SIGUSR1')],
  ['SIGUSR2', 140, async (tui) => tui.kill('SIGUSR2')],
  ['SIGALRM', 142, async (tui) => tui.kill('SIGALRM')],
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

test('every way to end leaves the terminal as it was', async (context) => {
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

/** A memo in flight and a text in the box, with a stopped clock. */
async function sending(stage: KakaoStage) {
  const clock = stillClock();
  const answer = holdNext(stage.emulator, memoPath);
  const tui = stage.open(clock.start);
  await tui.until('온라인');
  await enterLine(tui, '가는 글');
  await answer.arrived;
  await tui.press({text: '쓰던 글'});
  await tui.until('› 쓰던 글');
  /** Waits for the saved text, which is saved at the end only; the app then waits for Kakao. */
  const untilItWaits = (): Promise<void> => untilKept(stage, '쓰던 글');
  return {clock, answer, tui, untilItWaits, [Symbol.asyncDispose]: () => tui.close()};
}

test('a memo in flight when the program is asked to end has two seconds', async () => {
  await using stage = await openStage({loggedIn: true});
  await using app = await sending(stage);
  const {tui, clock} = app;
  tui.kill('SIGTERM');
  await app.untilItWaits();
  assert.ok(await clock.turn(tui, 1999));
  app.answer.release();
  assert.deepEqual(await endOf(tui), {code: 143});
  assertRestored(tui);
  await assertRecorded(stage, '가는 글', 'sent');
});

test('a memo without an answer by then is recorded as unknown, and the app ends', async () => {
  await using stage = await openStage({loggedIn: true});
  await using app = await sending(stage);
  const {tui, clock} = app;
  tui.kill('SIGHUP');
  await app.untilItWaits();
  await clock.turn(tui, 2000);
  assert.deepEqual(await endOf(tui), {code: 129});
  assertRestored(tui);
  await assertRecorded(stage, '가는 글', 'unknown');
});

test('an app that is asked to end during its queries to the terminal draws nothing', async () => {
  await using stage = await openStage();
  const clock = stillClock();
  await using tui = stage.open({...clock.start, ambiguousCells: 'silent'});
  await tui.until(() => tui.output().includes('\x1b[6n'), {what: 'the question'});
  await clock.terminate(tui);
  // Until it no longer waits for an answer.
  await clock.turn(tui, 10_000);
  assert.deepEqual(await endOf(tui), {code: 143});
  assert.doesNotMatch(tui.output(), /\x1b\[\?1049h/);
});

test('Ctrl+D in a text deletes forward, and a single Ctrl+C does not quit', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  await tui.press({text: '가나'}, 'home', 'ctrl+d');
  await tui.until(/^ › 나$/m);
  await tui.press('ctrl+c');
  await tui.until(/^ › *$/m);
  await tui.press('ctrl+c');
  await tui.until('Ctrl+C를 한 번 더');
  await tui.press({text: '다'});
  await tui.until(/^ › 다$/m);
  await tui.press('ctrl+c', 'ctrl+c');
  await tui.until('Ctrl+C를 한 번 더');
  await tui.press({text: '라'});
  await tui.until(/^ › 라$/m);
});

async function assertRecorded(stage: KakaoStage, text: string, status: MemoStatus): Promise<void> {
  await stage.withPorts((ports) => {
    const kept = ports.memos.page({from: 0}, 10).map((memo) => [memo.text, memo.status]);
    assert.deepEqual(kept, [[text, status]]);
    assertInvariants({ports, emulator: stage.emulator});
  });
}

/** Asserts that the terminal is as it was, without output of the app on the main screen. */
function assertRestored(tui: Terminal): void {
  assertInvariants({terminal: tui});
  assert.deepEqual(tui.scrollback(), []);
}
