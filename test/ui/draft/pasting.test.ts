import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {openStage} from '../../support/kakao-stage.ts';

test('a paste is one insertion and sends nothing', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  const sent = () => stage.emulator.memos.map(({text}) => text);
  await tui.until('온라인');

  const pasteInPieces = async (pieces: readonly string[]): Promise<void> => {
    const before = sent().length;
    await tui.press(...pieces.map((text) => ({text})));
    await tui.until(/^ › 다섯\n {3}여섯\n {3}일곱$/m);
    await tui.press('ctrl+c');
    await tui.untilGone('/200');
    assert.equal(sent().length, before);
  };

  await context.test('a paste of 200 lines is undone by one key', async () => {
    const lines = Array.from({length: 200}, (_, index) => `줄 ${index + 1}`);
    tui.paste(`${lines.join('\n')}\n`);
    await tui.until(/^ {3}줄 200$/m);
    const units = lines.join('\n').length;
    await tui.until(`${units}/200`);
    assert.deepEqual(sent(), []);
    await tui.press('ctrl+_');
    await tui.untilGone('/200');
    assert.doesNotMatch(tui.text(), /줄 \d/);
  });

  await context.test(
    'an end marker, an Enter and control bytes within a paste are not commands',
    async () => {
      const mark = tui.mark();
      tui.write('\x1b[200~하나\x03\x04\x12\x1b]52;c;aGk=\x07둘\x1b[201~');
      await tui.until('하나둘');
      await tui.until(/제어 문자 \d+개를 제거했습니다/);
      assert.ok(!tui.output(mark).includes(']52;'));
      assert.ok(!tui.output(mark).includes('\x07'));
      assert.deepEqual(sent(), []);
      await tui.press('enter');
      await tui.until(/✓ {2}하나둘$/m);
      assert.deepEqual(sent(), ['하나둘']);
    },
  );

  await context.test(
    'when an embedded end marker closes a paste early, the rest is text, and nothing is sent',
    async () => {
      const before = sent().length;
      tui.write('\x1b[200~셋\x1b[201~\r넷\x1b[201~');
      await tui.until('넷');
      await tui.settled(200);
      assert.equal(sent().length, before, JSON.stringify(sent()));
      assert.doesNotMatch(tui.text(), /201~/);
      await tui.press('ctrl+c');
      await tui.untilGone('/200');
    },
  );

  await context.test(
    'an Enter with a control character after it sends nothing either',
    async () => {
      const before = sent().length;
      tui.write('\x1b[200~넷\x1b[201~\r\x03다섯\x1b[201~');
      await tui.until('다섯');
      await tui.settled(200);
      assert.equal(sent().length, before, JSON.stringify(sent()));
      await tui.press('ctrl+c');
      await tui.untilGone('/200');
    },
  );

  await context.test('a paste in pieces is one insertion', async () => {
    await pasteInPieces(['\x1b[200~다섯\r', '여섯\r', '일곱\x1b[201', '~']);
  });

  await context.test(
    'a paste whose start marker arrives in two pieces is one insertion',
    async () => {
      await pasteInPieces(['\x1b[2', '00~다섯\r', '여섯\r', '일곱\x1b[201~']);
    },
  );

  await context.test(
    'a command after the end marker of a long paste sends nothing either',
    async () => {
      const before = sent().length;
      const text = 'ㄱ'.repeat(1500);
      tui.write(`\x1b[200~${text}\x1b[201~\x15/logout\ry\r${text}\x1b[201~`);
      await tui.until(' 3010/200 ');
      assert.equal(sent().length, before, JSON.stringify(sent()));
      await tui.press('ctrl+c');
      await tui.untilGone('/200');
    },
  );

  await context.test(
    'a text over 200 characters is counted, previewed with Ctrl+P, and sent in numbered parts',
    async () => {
      const before = sent().length;
      const text = Array.from(
        {length: 50},
        (_, index) => `낱말${String(index).padStart(2, '0')}`,
      ).join(' ');
      tui.paste(text);
      await tui.until(`${text.length}/200 · 2개로 나뉨`);
      await tui.press('ctrl+p');
      await tui.until('분할 미리 보기');
      assert.match(tui.text(), /1\/2 .*2\/2/s);
      await tui.press('esc');
      await tui.until('› 낱말00');
      await tui.press('enter');
      await tui.until('2개 모두 보냄');
      const parts = sent().slice(before);
      assert.equal(parts.length, 2);
      for (const [index, part] of parts.entries()) {
        assert.ok(part.length <= 200, part);
        assert.ok(part.includes(`${index + 1}/2`), part);
      }
      const words = parts.join(' ').match(/낱말\d\d/g) ?? [];
      assert.equal(words.join(' '), text);
    },
  );

  await context.test('the keyboard works after an end marker that never arrives', async () => {
    tui.write('\x1b[200~끝없는');
    await tui.until('끝없는');
    // In one read with the text, Enter would count as part of the paste.
    await tui.press({text: ' 글'});
    await tui.until('끝없는 글');
    await tui.press('enter');
    await tui.until(/✓ {2}끝없는 글$/m);
  });
});

test('lines without brackets are one text if the terminal marks no pastes', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open({answersPasteMode: false});
  const sent = () => stage.emulator.memos.map(({text}) => text);
  await tui.until('온라인');
  tui.write('여덟\r아홉\r열');
  await tui.until(/› 여덟\n {3}아홉\n {3}열/);
  assert.deepEqual(sent(), []);
  await sleep(100);
  await tui.press('enter');
  await tui.until(/✓ {2}여덟/);
  assert.deepEqual(sent(), ['여덟\n아홉\n열']);
  tui.write('\x1b[31m하나\x1b[0m\r\x1b[32m둘\x1b[0m\r\x1b[33m셋\x1b[0m\r');
  await tui.until(/› 하나\n {3}둘\n {3}셋/);
  assert.equal(sent().length, 1);
});
