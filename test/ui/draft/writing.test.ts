import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';

test('typing, sending and commands on the main screen', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  const sent = () => stage.emulator.memos.map(({text}) => text);
  await tui.until('온라인');

  await context.test(
    'a committed syllable and Enter in one chunk send the complete text',
    async () => {
      await tui.press({text: '안녕하세'});
      await tui.until('› 안녕하세');
      tui.write('요\r');
      await tui.until(/✓ {2}안녕하세요$/m);
      assert.deepEqual(sent(), ['안녕하세요']);
      assert.match(tui.text(), /--- 20\d\d년 \d+월 \d+일 .요일 ---/);
      assert.match(tui.screen()[0] ?? '', / 1건$/);
      assert.match(tui.text(), /^ › *$/m);
    },
  );

  await context.test('500 keys in one write all arrive, in order', async () => {
    const text = Array.from(
      {length: 500},
      (_, index) => '가나다라마바사아자차카타파하'[index % 14],
    ).join('');
    tui.write(text);
    await tui.until('500/200');
    assert.ok(text.endsWith(composed(tui.screen())), tui.text());
    assert.ok(composed(tui.screen()).length > 200);
    await tui.press('enter');
    await tui.until(/3개 모두 보냄/);
    const parts = sent().slice(1);
    assert.equal(parts.map((part) => part.replace(/^\(?\d\/\d\)?\s*/, '')).join(''), text);
  });

  await context.test(
    'Alt+Enter and Ctrl+J make new lines; Enter sends them as one memo',
    async () => {
      await tui.press({text: '하나'}, 'alt+enter', {text: '둘'}, 'ctrl+j', {text: '셋'});
      await tui.until(/› 하나\n {3}둘\n {3}셋\n/);
      await tui.press('enter');
      await tui.until(/✓ {2}하나\n {10}둘\n {10}셋\n/);
      assert.equal(sent().at(-1), '하나\n둘\n셋');
    },
  );

  await context.test(
    'an unknown command is named and its text stays; // sends a slash',
    async () => {
      const before = sent().length;
      await tui.press({text: '/없음 넷'});
      await tui.press('enter');
      await tui.until('없는 명령입니다: /없음');
      assert.match(tui.text(), /› \/없음 넷/);
      assert.equal(sent().length, before);
      await tui.press('ctrl+a', {text: '/'});
      await tui.until('› //없음 넷');
      await tui.press('enter');
      await tui.until(/✓ {2}\/없음 넷$/m);
      assert.equal(sent().at(-1), '/없음 넷');
    },
  );

  await tui.press('ctrl+e', 'ctrl+u');
  await tui.until(/^ › *$/m);
  await context.test(
    'Tab completes a command, and the candidates are shown above the box',
    async () => {
      await tui.press({text: '/ref'});
      await tui.until(/^ › \/refresh +토큰 갱신$/m);
      await tui.until('Tab 명령 완성');
      await tui.press('tab');
      await tui.until(/^ › \/refresh$/m);
      await tui.press('ctrl+u');
      await tui.untilGone('/refresh');
    },
  );

  await context.test('Ctrl+C clears the box, Ctrl+_ restores the text', async () => {
    await tui.press({text: '지우지 마세요'});
    await tui.until('› 지우지 마세요');
    await tui.press('ctrl+c');
    await tui.untilGone('› 지우지');
    await tui.until('Ctrl+_');
    await tui.press('ctrl+_');
    await tui.until('› 지우지 마세요');
    await tui.press('ctrl+u');
    await tui.untilGone('› 지우지');
  });

  await context.test('Enter on an empty or blank box sends nothing', async () => {
    const before = sent().length;
    await tui.press('enter');
    await tui.press({text: '   '});
    await tui.press('enter');
    await tui.press('ctrl+u', {text: '끝'});
    await tui.press('enter');
    await tui.until(/✓ {2}끝$/m);
    assert.deepEqual(sent().slice(before), ['끝']);
  });

  await context.test(
    '/lang en switches every text to English, also at the next start',
    async () => {
      await tui.press({text: '/lang en'});
      await tui.until('› /lang en');
      await tui.press('enter');
      await tui.until('My Chatroom');
      const own = tui.text().replace(/홍길동|✓.*|^ {10}.*/gm, '');
      assert.doesNotMatch(own, /[가-힣]/);
      await tui.press('ctrl+d');
      assert.deepEqual(await endOf(tui), {code: 0});
      await using again = stage.open();
      await again.until('My Chatroom');
      await again.until(/✓ {2}끝$/m);
    },
  );
});

/** The visible text in the compose box. */
function composed(screen: string[]): string {
  const rules = screen.flatMap((row, index) => (/^─{80}$/.test(row) ? [index] : []));
  const [from = 0, to = 0] = rules.slice(-2);
  return screen
    .slice(from + 1, to)
    .map((row) => row.slice(3).trim())
    .join('');
}
