import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf} from '../../support/at-the-keyboard.ts';
import {assertInvariants} from '../../support/invariants.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';

const memos = Array.from(
  {length: 30},
  (_, index) => `메모 ${index + 1}: 창의 크기가 바뀌어도 🙂 글은 그대로`,
);
const draft = '쓰고 있는 글은 어떤 크기에서도 끝까지 보여야 합니다';

/** Without the times of day and of tokens, which change every second without a key. */
const withoutTime = (screen: string[]) =>
  screen.map((row) => row.replace(/\d\d:\d\d/g, '--:--').replace(/\d+시간 \d+분/g, '-'));

test('after every change of size the screen is that of a new start', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(memos);
  await using tui = stage.open();
  await ready(tui);
  await tui.press({text: draft});
  await tui.until(/보여야 합니다$/m);
  for (const [columns, rows] of [
    [40, 10],
    [200, 60],
    [80, 24],
    [80, 23],
    [81, 24],
    [30, 9],
    [80, 24],
  ] as const) {
    await tui.resize(columns, rows);
    const fresh = await freshScreen(stage, columns, rows);
    await tui.until((screen) => sameScreen(screen, fresh.screen), {
      what: `${columns}x${rows} as\n${fresh.screen.join('\n')}`,
    });
    assert.deepEqual(tui.cursor(), fresh.cursor, `the caret at ${columns}x${rows}`);
  }
});

test('a window that shrinks while it is narrowed step by step leaves nothing behind', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(memos);
  await using tui = stage.open();
  await ready(tui);
  for (let step = 0; step <= 12; step += 1) await tui.resize(80 - step * 3, 24 - step);
  await tui.resize(50, 14);
  await tui.press({text: draft});
  const fresh = await freshScreen(stage, 50, 14);
  await tui.until((screen) => sameScreen(screen, fresh.screen), {
    what: `50x14 as\n${fresh.screen.join('\n')}`,
  });
});

test('a window that has its old size again before the program checks is repainted', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(memos);
  await using tui = stage.open();
  await ready(tui);
  await tui.press({text: draft});
  await tui.until(/보여야 합니다$/m);
  await tui.settled(100);
  const before = tui.screen();
  tui.kill('SIGSTOP');
  await tui.resize(40, 10);
  await tui.resize(80, 24);
  assert.ok(!sameScreen(tui.screen(), before), 'the terminal moved nothing about');
  tui.kill('SIGCONT');
  await tui.until((screen) => sameScreen(screen, before), {
    what: before.join('\n'),
  });
});

test('keys typed while the window changes its size all arrive, in order', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(memos);
  await using tui = stage.open();
  await ready(tui);
  const typed = 'abcdefghijklmnopqrstuvwxyz0123456789';
  for (const [index, letter] of [...typed].entries()) {
    await tui.resize(60 + ((index * 37) % 60), 12 + ((index * 13) % 30));
    await tui.press({text: letter});
  }
  await tui.resize(80, 24);
  await tui.until(`› ${typed}`);
  await tui.press('ctrl+c', 'ctrl+d');
  assert.deepEqual(await endOf(tui), {code: 0});
  assertInvariants({terminal: tui});
});

test('a window that is too small shows a message and recovers completely', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(memos);
  await using tui = stage.open();
  await ready(tui);
  const before = withoutTime(tui.screen());
  await tui.resize(20, 5);
  await tui.until('창이 너무');
  await tui.resize(80, 24);
  await tui.until((screen) => sameScreen(screen, before), {
    what: 'the frame again',
  });
});

async function ready(tui: Terminal): Promise<void> {
  await tui.until('온라인');
  await tui.until('메모 30:');
}

const known = new Map<string, {screen: string[]; cursor: ReturnType<Terminal['cursor']>}>();

async function freshScreen(stage: KakaoStage, columns: number, rows: number) {
  const key = `${columns}x${rows}`;
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  await using tui = stage.open({columns, rows});
  // A narrow status bar omits the word.
  await tui.until('●');
  await tui.until(/그대로$/m);
  await tui.press({text: draft});
  await tui.until(/합니다$/m);
  await tui.settled(250);
  const fresh = {screen: withoutTime(tui.screen()), cursor: tui.cursor()};
  // Clears the draft, which would be in the box of the next window.
  await tui.press('ctrl+c');
  await tui.until(/^ › *$/m);
  known.set(key, fresh);
  return fresh;
}

function sameScreen(screen: string[], wanted: string[]): boolean {
  return withoutTime(screen).join('\n') === withoutTime(wanted).join('\n');
}
