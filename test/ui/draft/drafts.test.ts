import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';

async function keep(stage: KakaoStage, texts: readonly string[]): Promise<void> {
  await stage.withPorts(({savedDrafts, newId, clock}) => {
    for (const [index, text] of texts.entries()) {
      const savedAt = clock.now() - (texts.length - index) * 60_000;
      savedDrafts.add({id: newId(savedAt), text, link: null, origin: 'aside', savedAt});
    }
  });
}

const keptTexts = (stage: KakaoStage): Promise<string[]> =>
  stage.withPorts(({savedDrafts}) => Array.from(savedDrafts.list(), ({text}) => text));

/** The text on the selected row of the list. */
const selected = (text: string) => new RegExp(`^> .* ${text}$`, 'm');

async function type(tui: Terminal, text: string): Promise<void> {
  await tui.press({text});
  await tui.until(`› ${text}`);
}

test('saved drafts: stashing, clearing, the list, opening and deleting', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');

  await context.test('an empty list explains how to save a draft', async () => {
    await enterLine(tui, '/drafts');
    await tui.until('Ctrl+S를 누르면 여기에 저장됩니다');
    await tui.press('esc');
    await tui.untilGone('초안이 없습니다');
  });

  await context.test('Ctrl+S saves the draft, and on the empty box opens the list', async () => {
    await type(tui, '회의 때 말할 것');
    await tui.press('ctrl+s');
    await tui.until('초안으로 저장했습니다');
    await tui.until(/^ › *$/m);
    assert.deepEqual(await keptTexts(stage), ['회의 때 말할 것']);
    await tui.press('ctrl+s');
    await tui.until(selected('회의 때 말할 것'));
    assert.match(tui.text(), /저장함 +9자 {2}회의 때 말할 것$/m);
    await tui.press('esc');
    await tui.untilGone('9자');
  });

  await context.test(
    'Ctrl+C clears the box into the saved drafts, Ctrl+_ restores it',
    async () => {
      await type(tui, '지우려던 글');
      await tui.press('ctrl+c');
      await tui.until('/drafts에서 다시 엽니다');
      assert.deepEqual(await keptTexts(stage), ['지우려던 글', '회의 때 말할 것']);
      await tui.press('ctrl+_');
      await tui.until('› 지우려던 글');
      assert.deepEqual(await keptTexts(stage), ['회의 때 말할 것']);
      await tui.press('ctrl+c');
      await tui.until(/^ › *$/m);
    },
  );

  await context.test('j, k and the same keys in Hangul mode move; Enter opens', async () => {
    await tui.press('ctrl+s');
    await tui.until(selected('지우려던 글'));
    for (const [key, text] of [
      [{text: 'j'}, '회의 때 말할 것'],
      [{text: 'ㅏ'}, '지우려던 글'],
      ['down', '회의 때 말할 것'],
      [{text: 'k'}, '지우려던 글'],
      [{text: 'ㅓ'}, '회의 때 말할 것'],
      ['up', '지우려던 글'],
      ['end', '회의 때 말할 것'],
      ['home', '지우려던 글'],
      [{text: 'G'}, '회의 때 말할 것'],
    ] as const) {
      await tui.press(key);
      await tui.until(selected(text));
    }
    await tui.press('enter');
    await tui.until('› 회의 때 말할 것');
    assert.deepEqual(await keptTexts(stage), ['지우려던 글'], 'it is in one place');
    const {x} = tui.cursor();
    assert.equal(x, 3 + 15, 'the caret is at its end');
  });

  await context.test('d deletes (ㅇ too), u restores', async () => {
    await tui.press('ctrl+s');
    await tui.until(/^ › *$/m);
    await tui.press('ctrl+s');
    await tui.until(selected('회의 때 말할 것'));
    await tui.press({text: 'ㅇ'});
    await tui.until('삭제했습니다. u를 누르면 되살립니다.');
    await tui.press({text: 'd'});
    await tui.until('초안이 없습니다');
    assert.deepEqual(await keptTexts(stage), []);
    await tui.press({text: 'uㅕ'});
    await tui.until(/지우려던 글$/m);
    await tui.until(selected('회의 때 말할 것'));
    assert.deepEqual(await keptTexts(stage), ['회의 때 말할 것', '지우려던 글']);
    await tui.press('esc');
    await tui.untilGone('지우려던 글');
  });

  await context.test('a link is saved with its text and restored with it', async () => {
    await enterLine(tui, '/link https://example.com/post/42');
    await tui.until('(링크 example.com/post/42)');
    await type(tui, '링크 있는 글');
    await tui.press('ctrl+s');
    await tui.untilGone('(링크 example.com/post/42)');
    await tui.press('ctrl+s');
    await tui.until(selected('링크 있는 글'));
    await tui.press('enter');
    await tui.until('› 링크 있는 글');
    await tui.until('(링크 example.com/post/42)');
  });
});

test('at 40x10 a long list scrolls with the selection', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await keep(
    stage,
    Array.from({length: 60}, (_, index) => `글 ${60 - index}번\n둘째 줄`),
  );
  await using tui = stage.open({columns: 40, rows: 10});
  await tui.until(/^ › *$/m);
  await tui.press('ctrl+s');
  await tui.until(selected('글 1번'));
  await tui.until(/1\/60 *$/m);
  await tui.press('pagedown', 'pagedown');
  await tui.until(selected('글 11번'));
  await tui.press('end');
  await tui.until(selected('글 60번'));
  await tui.until(/60\/60 *$/m);
  await tui.resize(200, 60);
  await tui.until(/^> .*저장함.* 글 60번$/m);
});

test('two windows share one list and open each text once, including the draft of a dead window', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using one = stage.open();
  await using other = stage.open();
  await one.until('온라인');
  await other.until('온라인');
  await type(one, '첫째 창의 글');
  await type(other, '둘째 창의 글');
  await one.press('ctrl+s');
  await other.press('ctrl+s');
  await one.until(/^ › *$/m);
  await other.until(/^ › *$/m);
  assert.deepEqual((await keptTexts(stage)).sort(), ['둘째 창의 글', '첫째 창의 글']);
  await one.press('ctrl+s');
  await other.press('ctrl+s');
  await one.until(/첫째 창의 글$/m);
  await other.until(/첫째 창의 글$/m);
  await one.press('home');
  await one.press('enter');
  await one.until(/› .째 창의 글/);
  const taken = one.text().includes('› 첫째') ? '첫째 창의 글' : '둘째 창의 글';
  await other.untilGone(taken, {what: 'the list of the other window to follow'});
  one.kill('SIGKILL');
  await one.exit;
  await other.press('esc');
  await other.until(/^ › *$/m);
  await other.press('ctrl+s');
  await other.until(new RegExp(`미완성 .*${taken}$`, 'm'));
  await other.press('esc');
  await other.untilGone(taken);
  await other.press('ctrl+d');
  assert.deepEqual(await endOf(other), {code: 0});
  assert.equal((await keptTexts(stage)).length, 2);
});
