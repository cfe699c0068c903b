import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';

const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;

test('words typed or pasted while the history has the keys are written, and do not act on a memo', async (context) => {
  await using stage = await openStage({loggedIn: true});
  await stage.remember(['첫째 글', '둘째 글']);
  await using tui = stage.open();
  await tui.until('둘째 글');
  await tui.until('온라인');
  const toHistory = async (): Promise<void> => {
    await tui.press('tab');
    await tui.until(/^>.{9}둘째 글/m);
  };
  const clear = async (): Promise<void> => {
    await tui.press('ctrl+c');
    await tui.untilGone('/200');
  };

  for (const text of ['단절시험 1', '안녕하세요', '기억할 것', '네', 'a 가']) {
    await context.test(`${text}, in one read`, async () => {
      await toHistory();
      await tui.press({text});
      await tui.until(new RegExp(`^ › ${text}$`, 'm'));
      await clear();
    });
  }

  await context.test('syllable by syllable, as an input method commits them', async () => {
    await toHistory();
    for (const syllable of '단절시험') await tui.press({text: syllable});
    await tui.until(/^ › 단절시험$/m);
    await clear();
  });

  await context.test('decomposed, as macOS stores names', async () => {
    await toHistory();
    await tui.press({text: '단절'.normalize('NFD')});
    await tui.until(/^ › 단절$/m);
    await clear();
  });

  await context.test('pasted', async () => {
    await toHistory();
    await tui.press({text: paste('붙인 글\ndde')});
    await tui.until(/^ {3}dde$/m);
    await clear();
  });

  await context.test('after a key that opens a field, the rest is its text', async () => {
    await toHistory();
    await tui.press({text: '/dd r'});
    await tui.until(/^ › dd r$/m);
    await tui.press('esc');
    await tui.untilGone('dd r');
    await tui.until(/^>.{9}둘째 글/m);
  });

  await context.test('a single letter in Hangul mode is still a key', async () => {
    await tui.press({text: 'ㅏ'});
    await tui.until(/^>.{9}첫째 글/m);
  });

  assert.deepEqual(stage.emulator.memos, []);
});
