import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';
import {manyColors} from '../../support/tui.ts';

/** The palette colors on screen. */
function colors(tui: Terminal): number[] {
  const drawn = tui.cells().flat();
  const indexes = drawn.flatMap(({foreground}) =>
    foreground.kind === 'palette' ? [foreground.index] : [],
  );
  return [...new Set(indexes)].sort((one, other) => one - other);
}

test('/theme recolors the complete screen and persists until the next start', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  // The log, so that the colors are those of the words.
  await stage.withPorts(({preferences}) => preferences.save({layout: 'log'}));
  const choose = async (tui: Terminal, theme: string, expected: readonly number[]) => {
    await enterLine(tui, `/theme ${theme}`);
    await tui.until(() => colors(tui).join() === expected.join(), {
      what: `the colors of ${theme}`,
    });
  };

  await context.test('auto depends on the background, and a choice overrides it', async () => {
    await using tui = stage.open({background: 'rgb:ffff/ffff/ffff', env: manyColors});
    await tui.until('온라인');
    assert.deepEqual(colors(tui), [22, 24]);
    await choose(tui, 'dark', [80, 114]);
    await choose(tui, 'none', []);
    await choose(tui, 'contrast', []);
    await choose(tui, 'auto', [22, 24]);
    await choose(tui, 'dark', [80, 114]);
    await tui.press('ctrl+d');
    assert.deepEqual(await endOf(tui), {code: 0});
  });

  await context.test('a late answer is not text', async () => {
    await using tui = stage.open({ambiguousCells: 'silent'});
    await tui.until('온라인');
    tui.write('\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\');
    await tui.press({text: '글'});
    await tui.until(/^ › 글$/m);
    await tui.press('ctrl+u');
    await tui.until(/^ › *$/m);
  });

  await context.test('the choice is saved, even if NO_COLOR is set', async () => {
    await using tui = stage.open({
      background: 'rgb:ffff/ffff/ffff',
      color: false,
      env: manyColors,
    });
    await tui.until('온라인');
    assert.deepEqual(colors(tui), [80, 114]);
  });
});
