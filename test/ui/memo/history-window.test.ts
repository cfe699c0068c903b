import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {fillWithKoreanMemos} from '../../../scripts/bench/korean-memos.ts';
import {deleteMemos} from '../../../src/app/memo/delete-memos.ts';
import {accept} from '../../support/accept.ts';
import {given} from '../../support/contents.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';

/** So many that reading all of them at every change would be noticeably slow. */
const count = 5000;

/** The history on a terminal of 80x24, between its two rules. */
const paneOf = (tui: Terminal): string => tui.screen().slice(2, 19).join('\n');

/** Moves one page up and waits until it is shown. */
async function turnPage(tui: Terminal): Promise<void> {
  const before = paneOf(tui);
  await tui.press('pageup');
  await tui.until(() => paneOf(tui) !== before, {what: 'another page'});
}

async function addElsewhere(stage: KakaoStage, text: string): Promise<void> {
  const accepted = await stage.withPorts((ports) => accept(ports, given(text)));
  assert.ok(accepted.ok);
}

test('the window over a record of ten years', async (context) => {
  await using stage = await openStage({breaks: {I2: 'the record is made up'}});
  await stage.logIn();
  fillWithKoreanMemos(join(stage.home, 'state.db'), count);
  await stage.remember(['끝에서 둘째', '맨 끝']);
  await using tui = stage.open();
  await tui.until(/맨 끝$/m);
  await tui.until('●');

  await context.test('jumps to both ends directly, with their days', async () => {
    await tui.press('tab');
    await tui.until(/^>.{9}맨 끝/m);
    await tui.press({text: 'g'});
    await tui.until(/^ +--- 2016년 11월 2\d일 .요일 ---\n>/m);
    await tui.press('pagedown', 'pagedown', 'end');
    await tui.until(/^>.{9}맨 끝/m);
    await tui.press('esc');
    await tui.until(() => tui.cursor().visible, {what: 'the box'});
  });

  await context.test(
    'keeps the visible memos in place when new ones arrive, and marks the number of memos below',
    async () => {
      for (let page = 0; page < 3; page += 1) await turnPage(tui);
      await tui.settled(100);
      const before = paneOf(tui);
      const below = Number(/── ↓ 아래 (\d+)건 · End ──/.exec(tui.text())?.[1]);
      await addElsewhere(stage, '밖에서 온 글 하나');
      await tui.until(`── ↓ 아래 ${below + 1}건 · End ──`);
      await addElsewhere(stage, '밖에서 온 글 둘');
      await tui.until(`── ↓ 아래 ${below + 2}건 · End ──`);
      assert.equal(paneOf(tui), before);
    },
  );

  await context.test('keeps its place after a change of size and back', async () => {
    const before = paneOf(tui);
    const [top = ''] = before.split('\n');
    await tui.resize(40, 10);
    // The day is centered in its row, at every width.
    await tui.until(
      (screen) => screen.length === 10 && top.trim().startsWith(screen[2]?.trim() || '?'),
      {what: top},
    );
    await tui.resize(80, 24);
    await tui.until((screen) => screen.slice(2, 19).join('\n') === before, {what: before});
  });

  await context.test('returns to the end when the user types, and removes the mark', async () => {
    await tui.press({text: '쓰는 글'});
    await tui.until(/✓ {2}밖에서 온 글 둘/);
    await tui.untilGone('건 · End ──');
    await tui.press('ctrl+u');
  });

  await context.test(
    'keeps its place in the history too, and End shows the new memos',
    async () => {
      await tui.press('tab');
      await tui.until(/^>.{9}밖에서 온 글 둘/m);
      const before = paneOf(tui);
      await addElsewhere(stage, '밖에서 온 글 셋');
      await tui.until('── ↓ 아래 1건 · End ──');
      assert.equal(paneOf(tui), before);
      await tui.press({text: 'G'});
      await tui.until(/^>.{9}밖에서 온 글 셋/m);
      await tui.untilGone('건 · End ──');
    },
  );

  await context.test(
    'keeps the selection in place when another process deletes the memo',
    async () => {
      await tui.press({text: 'kkkk'});
      await tui.until(/^>.{9}끝에서 둘째/m);
      await stage.withPorts((ports) => {
        const ids = [...ports.memos.all(5)].slice(0, 1).map(({id}) => id);
        assert.deepEqual(deleteMemos(ports, ids).deleted, ids);
      });
      await tui.untilGone('끝에서 둘째');
      await tui.until(/^>.{9}맨 끝/m);
    },
  );
});
