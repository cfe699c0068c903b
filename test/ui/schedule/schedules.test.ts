import assert from 'node:assert/strict';
import {test} from 'node:test';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {planDue} from '../../support/schedules.ts';

test('writing a memo for later, and acting on it in the list', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open({env: {TZ: 'Asia/Seoul'}});
  await tui.until('온라인');

  await context.test(
    '/at moves the text from the box to a schedule, counted in the status bar',
    async () => {
      await enterLine(tui, '/at 2099-12-24 09:00 선물 챙기기');
      await tui.until('예약했습니다: 2099-12-24 09:00');
      await tui.until(/^ › *$/m);
      await tui.until(/\^R.* 예약 1/);
      await tui.until(/선물 챙기기 *\n +예약 2099-12-24 09:00 *\n─/);
      assert.equal(stage.emulator.memos.length, 0);
    },
  );

  await context.test('/every works on the line below a text of several lines', async () => {
    await tui.press({text: '분리수거'}, 'ctrl+j', {text: '종이 먼저'}, 'ctrl+j');
    await tui.press({text: '/every 금 18:00'});
    // Waits for the line, because an Enter in the same read as a new line would be another line.
    await tui.until(/^ {3}\/every 금 18:00/m);
    await tui.press('enter');
    await tui.until('첫 전송: ');
    await tui.until(/예약 2/);
  });

  await context.test('an unreadable time stays in the box with a hint', async () => {
    await enterLine(tui, '/at 언젠가 우유');
    await tui.until('시각을 읽을 수 없습니다: 언젠가 우유');
    await tui.until(/^ › \/at 언젠가 우유/m);
    await tui.press('ctrl+c');
    await tui.until(/^ › *$/m);
  });

  await context.test('/schedules lists them, the next first; p pauses and resumes', async () => {
    await enterLine(tui, '/schedules');
    await tui.until(/^> 20\d\d-\d\d-\d\d 18:00 +매주 금 18:00 +분리수거 종이 먼저/m);
    await tui.until(/^ {2}2099-12-24 09:00 +선물 챙기기/m);
    await tui.press({text: 'p'});
    await tui.until(/^> 멈춤 .*매주 금 18:00/m);
    await tui.until(/예약 1/);
    await tui.press({text: 'ㅔ'});
    await tui.until(/^> 20\d\d.*매주 금 18:00/m);
  });

  await context.test('r sends now, and a repeated schedule stays', async () => {
    await tui.press({text: 'r'});
    await tui.until(() => stage.emulator.memos.length === 1, {what: 'the memo'});
    assert.equal(stage.emulator.memos[0]?.text, '분리수거\n종이 먼저');
    await tui.until(/예약 2/);
  });

  await context.test(
    'e copies the schedule into the box, where time and text can be changed',
    async () => {
      await tui.press({text: 'j'});
      await tui.until(/^> 2099-12-24 09:00/m);
      await tui.press({text: 'e'});
      await tui.until(/^ › \/reschedule \w{8} 2099-12-24 09:00 선물 챙기기/m);
      await tui.press({text: ' 둘'});
      await tui.press('enter');
      await tui.until('예약을 수정했습니다. 다음 전송: 2099-12-24 09:00');
      await tui.until(/^ › *$/m);
    },
  );

  await context.test('d asks first; n cancels, y removes it', async () => {
    await enterLine(tui, '/schedules');
    await tui.until(/선물 챙기기 둘/);
    await tui.press('end', {text: 'd'});
    await tui.until('이 예약을 삭제할까요?');
    await tui.press({text: 'n'});
    await tui.until(/^> 2099-12-24 09:00 +선물 챙기기 둘/m);
    await tui.press({text: 'd'});
    await tui.until('이 예약을 삭제할까요?');
    await tui.press({text: 'y'});
    await tui.until(/예약 1/);
    assert.doesNotMatch(tui.text(), /선물 챙기기/);
    await tui.press('esc');
    await tui.until(/^ › *$/m);
  });
});

test('while the screen is open due schedules are sent, including those of another process', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open({columns: 40, rows: 10});
  await tui.until('5시간');
  await stage.withPorts((ports) => {
    const command = {kind: 'command', argv: ['echo', '환율 1,392원'], folder: '/'} as const;
    planDue(ports);
    planDue(ports, {job: command});
  });
  await tui.until(() => stage.emulator.memos.length === 2, {what: 'both memos'});
  await tui.until(/✓ {2}우유 사기/);
  await tui.until(/✓ {2}환율 1,392원/);
  await enterLine(tui, '/schedules');
  await tui.until('예약이 없습니다');
});
