import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';

const memos = [
  '회의록 초안 #업무',
  '우유 사기 #장보기',
  '주간 회의 자료 준비',
  '회식 장소 찾기',
  '회의 취소됨',
  'Slack 알림 끄기',
  '간식 사기 #장보기',
];

/** The hits on screen, without their times. */
const hits = (text: string): string[] =>
  [...text.matchAll(/^[ >]\d{4}-\d\d-\d\d \d\d:\d\d ✓ {2}(.*)$/gm)].map(([, memo]) => memo ?? '');

test('searching memos while typing', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(memos);
  await using tui = stage.open();
  await tui.until(/✓ {2}간식 사기/);
  await tui.until('온라인');
  const found = (count: number) => tui.until(new RegExp(`찾기 +${count}건`));

  await context.test('Ctrl+F explains how to search, and accepts letters', async () => {
    await tui.press({text: '쓰던 글'}, 'ctrl+f');
    await tui.until('초성으로');
    await tui.press({text: '회'});
    await found(4);
    await tui.press({text: '의'});
    await found(3);
    assert.deepEqual(hits(tui.text()), ['회의 취소됨', '주간 회의 자료 준비', '회의록 초안 #업무']);
    assert.deepEqual({...tui.cursor()}, {x: 7, y: 2, visible: true});
  });

  await context.test('matches are marked by more than a color', async () => {
    const row = tui.screen().findIndex((line) => line.includes('주간 회의'));
    const marked = tui.cells()[row]?.filter(({inverse}) => inverse) ?? [];
    assert.equal(marked.map(({text}) => text).join(''), '회의');
  });

  await context.test('each further word or exclusion narrows the result', async () => {
    await tui.press({text: ' -취소'});
    await found(2);
    await tui.press({text: ' 초안'});
    await found(1);
    await tui.press('ctrl+u', {text: 'ㅎㅇㄹ'});
    await found(1);
    await tui.press('ctrl+u', {text: '#장'});
    await found(2);
    await tui.press('ctrl+u');
    await tui.until('초성으로');
    await tui.paste('SLACK\n알림');
    await found(1);
    await tui.press('ctrl+u', {text: '없는말'});
    await tui.until('일치하는 메모가 없습니다');
  });

  await context.test('an invalid date is reported, and the rest is searched', async () => {
    await tui.press('ctrl+u', {text: 'after:2026-13 회의'});
    await tui.until('날짜를 읽을 수 없습니다');
    await found(3);
    await tui.press('ctrl+u', {text: '회의'});
    await found(3);
    await tui.untilGone('읽을 수 없습니다');
  });

  await context.test('Down and Ctrl+N move, Enter goes to the memo in the record', async () => {
    await tui.press('down');
    await tui.until(/^>.* 주간 회의/m);
    await tui.press('ctrl+n', 'ctrl+n');
    await tui.until(/^>.* 회의록 초안/m);
    await tui.press('ctrl+p', 'up', 'down');
    await tui.until(/^>.* 주간 회의/m);
    await tui.press('enter');
    await tui.until(/^>.{9}주간 회의/m);
    assert.match(tui.text(), /나와의 채팅/);
  });

  await context.test('n and p move through the matches, also in Hangul mode', async () => {
    await tui.press({text: 'n'});
    await tui.until(/^>.{9}회의록 초안/m);
    await tui.press({text: 'n'});
    await tui.until('더 오래된 결과가 없습니다');
    await tui.press({text: 'ㅔ'});
    await tui.until(/^>.{9}주간 회의/m);
    await tui.press({text: 'p'});
    await tui.until(/^>.{9}회의 취소됨/m);
    await tui.press({text: 'p'});
    await tui.until('더 새로운 결과가 없습니다');
  });

  await context.test(
    '/ starts another query; Esc returns to the memo that was selected',
    async () => {
      await tui.press({text: '/'});
      await found(3);
      await tui.press('esc');
      await tui.until(/^>.{9}회의 취소됨/m);
      await tui.press('esc', 'esc');
      await tui.until(/› 쓰던 글/);
    },
  );

  const isMarked = () => tui.cells()[2]?.some(({inverse}) => inverse) ?? false;
  const reopen = async (): Promise<void> => {
    await tui.press('esc');
    await tui.until('나와의 채팅');
    await tui.press('ctrl+f');
    await found(1);
  };

  await context.test(
    'a reopened search marks its old query, which the first key replaces and an arrow key keeps',
    async () => {
      await tui.press('ctrl+f');
      await found(3);
      assert.ok(isMarked(), tui.text());
      await tui.press({text: '우유'});
      await found(1);
      await tui.until(/^ › 우유$/m);
      assert.ok(!isMarked(), tui.text());
      await reopen();
      await tui.press('right', {text: ' 사기'});
      await tui.until(/^ › 우유 사기$/m);
      await reopen();
      tui.paste('우유');
      await tui.until(/^ › 우유$/m);
      await found(1);
    },
  );

  await context.test(
    'Enter and then e, or Ctrl+O, copies the memo into the box; undo restores the unsent text',
    async () => {
      await tui.press('enter');
      await tui.until(/^>.{9}우유 사기 #장보기/m);
      await tui.press({text: 'e'});
      await tui.until(/› 우유 사기 #장보기$/m);
      await tui.press('ctrl+_', 'ctrl+_');
      await tui.until(/› 쓰던 글$/m);
      await tui.press('ctrl+f');
      await found(1);
      await tui.press('ctrl+o');
      await tui.until(/› 우유 사기 #장보기$/m);
      await tui.press('ctrl+_', 'ctrl+_');
      await tui.until(/› 쓰던 글$/m);
    },
  );

  await context.test('/find searches for its words', async () => {
    await tui.press('ctrl+u', {text: '/find 회식 장소'});
    await tui.press('enter');
    await found(1);
    await tui.press('ctrl+c');
    await tui.until('나와의 채팅');
  });
});
