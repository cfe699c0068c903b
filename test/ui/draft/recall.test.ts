import assert from 'node:assert/strict';
import {test} from 'node:test';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {untilSeen} from '../../support/until-seen.ts';

test('Up and Down recall sent memos', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember([
    '처음 것',
    '세 줄\n가운데\n마지막',
    '같은 것',
    '같은 것',
    '/help',
    '끝 것',
  ]);
  await using tui = stage.open();
  await tui.until('온라인');
  const sent = () => stage.emulator.memos.map(({text}) => text);
  const drafts = () =>
    stage.withPorts(({savedDrafts}) => Array.from(savedDrafts.list(), ({text}) => text));

  await context.test(
    'a repeated text is recalled once, rows of a text come first, and Down leads back',
    async () => {
      await tui.press({text: '쓰던 글'});
      await tui.until('› 쓰던 글');
      await tui.press('up');
      await tui.until('› 끝 것');
      assert.equal(tui.cursor().x, 3 + 5, 'the caret is at the end');
      await tui.press('up');
      await tui.until('› //help');
      await tui.press('up');
      await tui.until('› 같은 것');
      await tui.press('up');
      await tui.until(/› 세 줄\n {3}가운데\n {3}마지막$/m);
      const bottom = tui.cursor().y;
      await tui.press('up', 'up');
      await tui.until(() => tui.cursor().y === bottom - 2, {what: 'the first row'});
      assert.match(tui.text(), /› 세 줄\n {3}가운데\n {3}마지막$/m);
      await tui.press('up');
      await tui.until('› 처음 것');
      await tui.press('up', 'up');
      await tui.settled(50);
      assert.match(tui.text(), /› 처음 것$/m);
      await tui.press('down');
      await tui.until(/› 세 줄\n {3}가운데\n {3}마지막$/m);
      await tui.press('down');
      await tui.until('› 같은 것');
      await tui.press('down', 'down', 'down');
      await tui.until('› 쓰던 글');
      assert.equal(tui.cursor().x, 3 + 7);
      await tui.press('down');
      await tui.settled(50);
      assert.match(tui.text(), /› 쓰던 글$/m);
    },
  );

  await context.test('several keys in one chunk recall one memo after the other', async () => {
    tui.write('\x1b[A\x1b[A\x1b[A');
    await tui.until('› 같은 것');
    tui.write('\x1b[B\x1b[B\x1b[B');
    await tui.until('› 쓰던 글');
  });

  await context.test(
    'when a recalled memo is sent unchanged, the unsent text is back in the box',
    async () => {
      await tui.press('up');
      await tui.until('› 끝 것');
      await tui.press('enter');
      await tui.until('› 쓰던 글');
      await tui.until('쓰던 글을 되돌렸습니다');
      await tui.until(() => sent().length === 1, {what: 'the memo at Kakao'});
      assert.deepEqual(sent(), ['끝 것']);
      assert.deepEqual(await drafts(), []);
    },
  );

  await context.test('a memo that begins with a slash is sent unchanged', async () => {
    await tui.press('up', 'up');
    await tui.until('› //help');
    await tui.press('enter');
    await tui.until(() => sent().length === 2, {what: 'the memo at Kakao'});
    assert.deepEqual(sent(), ['끝 것', '/help']);
    await tui.until('› 쓰던 글');
  });

  await context.test(
    'an edited memo is the new draft, and the unsent text is in the saved drafts',
    async () => {
      await tui.press('up', 'up');
      await tui.until('› 끝 것');
      await tui.press({text: '!'});
      await tui.until('› 끝 것!');
      await tui.until('쓰던 글은 초안으로 저장했습니다');
      assert.deepEqual(await drafts(), ['쓰던 글']);
      await tui.press('ctrl+_', 'ctrl+_');
      await tui.until('› 쓰던 글');
      assert.deepEqual(await drafts(), []);
      await tui.press('ctrl+]', 'ctrl+]');
      await tui.until('› 끝 것!');
      assert.deepEqual(await drafts(), ['쓰던 글']);
      await tui.press('enter');
      await tui.until(/✓ {2}끝 것!$/m);
      assert.equal(sent().at(-1), '끝 것!');
      await tui.until(/^ › *$/m);
    },
  );
});

test('after kill -9 during recall the unsent text and its link are restored at the next start', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(['보낸 것']);
  await using tui = stage.open();
  await tui.until('온라인');
  await enterLine(tui, '/link https://example.com/a');
  await tui.until('(링크 example.com/a)');
  await tui.press({text: '아직 안 보낸 글'}, 'up');
  await tui.until('› 보낸 것');
  await stage.withPorts(({drafts}) =>
    untilSeen('the text on disk', () => drafts.list()[0]?.text === '아직 안 보낸 글'),
  );
  tui.kill('SIGKILL');
  await tui.exit;
  await using next = stage.open();
  await next.until('› 아직 안 보낸 글');
  await next.until('(링크 example.com/a)');
});
