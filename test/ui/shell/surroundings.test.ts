import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {assertInvariants} from '../../support/invariants.ts';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';

const beyondAscii = /[^\x00-\x7f가-힣]/;

test('the screen adapts to its environment', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(['안녕', '하나\n둘']);

  await context.test('--ascii draws nothing but ASCII and Hangul', async () => {
    await using tui = stage.open({args: ['--ascii']});
    await tui.until(/v {2}안녕$/m);
    await tui.until('온라인');
    assert.doesNotMatch(tui.text(), beyondAscii);
    assert.match(tui.screen()[1] ?? '', /^-{80}$/);
  });

  await context.test(
    'a terminal that draws ambiguous characters in two cells gets ASCII',
    async () => {
      await using tui = stage.open({ambiguousCells: 2});
      await tui.until(/v {2}안녕$/m);
      await tui.until('온라인');
      assert.doesNotMatch(tui.text(), beyondAscii);
    },
  );

  await context.test('a terminal that does not answer gets box lines', async () => {
    await using tui = stage.open({ambiguousCells: 'silent'});
    await tui.until(/✓ {2}안녕$/m);
    assert.match(tui.screen()[1] ?? '', /^─{80}$/);
  });

  await context.test('keys typed during the queries to the terminal are not lost', async () => {
    await using tui = stage.open();
    tui.write('일찍');
    await tui.until('온라인');
    await tui.until('› 일찍');
    await clearBox(tui);
  });

  await context.test('CI=1 stays interactive', async () => {
    await using tui = stage.open({env: {CI: '1'}});
    await tui.until(/✓ {2}안녕$/m);
    await tui.press({text: '글'});
    await tui.until('› 글');
    await clearBox(tui);
  });

  await context.test(
    'an English locale has English texts, with memos in any language',
    async () => {
      await using tui = stage.open({env: {LANG: 'en_US.UTF-8'}});
      await tui.until('My Chatroom');
      await tui.until('online');
      const own = tui.text().replace(/홍길동|✓.*|^ {10}.*/gm, '');
      assert.doesNotMatch(own, /[가-힣]/);
    },
  );

  await context.test('LC_ALL overrides LANG', async () => {
    await using tui = stage.open({env: {LANG: 'en_US.UTF-8', LC_ALL: 'ko_KR.UTF-8'}});
    await tui.until('나와의 채팅');
  });

  await context.test('NO_COLOR draws without colors and keeps the cursor', async () => {
    await using tui = stage.open({color: false});
    await tui.until('온라인');
    assert.ok(isColorless(tui));
    assert.equal(tui.cursor().visible, true);
    await using colored = stage.open();
    await colored.until('온라인');
    assert.ok(!isColorless(colored));
  });
});

test('LANG=C, TERM=dumb and NO_COLOR: English texts, complete syllables, and a memo is sent', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open({env: {LANG: 'C', TERM: 'dumb', NO_COLOR: '1'}, color: false});
  await tui.until('online');
  await enterLine(tui, '한글 메모 🙂');
  await tui.until(/한글 메모 🙂$/m);
  await tui.until(() => stage.emulator.memos.length === 1, {what: 'a memo in the room'});
  assert.equal(stage.emulator.memos[0]?.text, '한글 메모 🙂');
  assert.doesNotMatch(tui.text(), /\uFFFD/);
  assert.ok(isColorless(tui));
  await tui.press('ctrl+d');
  assert.deepEqual(await endOf(tui), {code: 0});
  assertInvariants({terminal: tui});
});

/** Clears the draft, which would be in the box of the next window. */
async function clearBox(tui: Terminal): Promise<void> {
  await tui.press('ctrl+c');
  await tui.until(/^ › *$/m);
}

const isColorless = (tui: Terminal) =>
  tui
    .cells()
    .flat()
    .every(
      ({foreground, background}) => foreground.kind === 'default' && background.kind === 'default',
    );
