import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ask} from '../../emulator/plain-http.ts';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {logIn} from '../../support/local-kakao.ts';
import {loginAddress} from '../../support/login-address.ts';
import {createPath} from '../../support/reminders.ts';
import type {Terminal} from '../../support/terminal.ts';

/** Opens the program in Korea. */
async function openHere(
  stage: KakaoStage,
  {columns, rows} = {columns: 80, rows: 24},
): Promise<Terminal> {
  const tui = stage.open({columns, rows, env: {TZ: 'Asia/Seoul'}});
  await tui.until(/^ ›/m);
  return tui;
}

/** Logs in with the consent for the calendar, as an earlier run would have done. */
function agreeBefore({emulator, withPorts}: KakaoStage): Promise<unknown> {
  return withPorts((ports) => logIn({emulator, ports}, 'talk_message,talk_calendar'));
}

test('from /remind over the consent to the page that rings', async (context) => {
  await using stage = await openStage({loggedIn: true});
  const {emulator} = stage;
  await using tui = await openHere(stage);

  await context.test(
    'without the consent the reminder is kept, and one key asks for it',
    async () => {
      await enterLine(tui, '/remind 내일 18:02 우유 사기');
      await tui.until('톡캘린더 동의가 필요합니다. Ctrl+N을 눌러 동의하면 등록합니다.');
      await tui.until(/^ › *$/m);
      await tui.until(/ 우유 사기 *\n +알림 .* 18:05, 등록하지 못함/);
      assert.equal(emulator.eventsOf().length, 0);
      await enterLine(tui, '메모는 그대로');
      await tui.until(() => emulator.memos.length === 1, {what: 'the memo'});
    },
  );

  await context.test('the login asks for that consent, and sets the reminder', async () => {
    await tui.press('ctrl+n');
    await tui.until('알림을 위한 톡캘린더 동의를 더 받습니다');
    const address = loginAddress(tui);
    assert.equal(new URL(address).searchParams.get('scope'), 'talk_message,talk_calendar');
    await fetch(await emulator.agree(address));
    await tui.until(/톡캘린더에 알림을 등록했습니다: \d{4}-\d\d-\d\d 18:05\./);
    await tui.until(/ 우유 사기 *\n +알림 \d{4}-\d\d-\d\d 18:05 *\n/);
    const [event] = emulator.eventsOf();
    assert.equal(event?.title, '우유 사기');
    const page = await ask(emulator.calendarUrl);
    assert.match(page.text, /오후 6:05<\/time><\/p><p class="title">우유 사기</);
    assert.match(page.text, /data-rings="0"/);
  });

  await context.test('the page of the local Kakao rings at its minute', async () => {
    const [event] = emulator.eventsOf();
    emulator.advanceClock((event?.time.startAt ?? 0) - emulator.now());
    const {text} = await ask(emulator.calendarUrl);
    assert.match(text, /data-rings="1"/);
    assert.match(text, /<ol id="rings"><li class="ring">[\s\S]*우유 사기/);
  });
});

test('the list: change, and remove', async (context) => {
  await using stage = await openStage();
  await agreeBefore(stage);
  const {emulator} = stage;
  await using tui = await openHere(stage);

  await context.test('a time between the marks becomes the next one, which is said', async () => {
    await enterLine(tui, '/remind 2099-12-24 09:01 선물 챙기기');
    await tui.until('톡캘린더에 알림을 등록했습니다: 2099-12-24 09:05. 톡캘린더는 5분 단위로만');
    await tui.until(/알림 1/);
  });

  await context.test('a repetition that a calendar does not know stays in the box', async () => {
    await enterLine(tui, '/remind 매 2시간 물 마시기');
    await tui.until('알림은 하루에 한 번까지만 반복할 수 있습니다');
    await tui.until(/^ › \/remind 매 2시간 물 마시기/m);
    await tui.press('ctrl+c');
    await tui.until(/^ › *$/m);
  });

  await context.test(
    'text above the command and lines below it belong to the reminder',
    async () => {
      await tui.press({text: '분리수거'}, 'ctrl+j');
      await tui.press({text: '/remind 매주 금 18:00 종이 먼저'});
      await tui.until(/^ {3}\/remind 매주 금 18:00 종이 먼저/m);
      await tui.press('enter');
      await tui.until(/반복 알림을 등록했습니다. 다음: .* 18:00/);
      const event = emulator.eventsOf().find(({title}) => title === '분리수거');
      assert.match(event?.description ?? '', /^분리수거\n종이 먼저\n\nkakao-tui /);
    },
  );

  await context.test('e loads time and text into the box, and an unsent text is kept', async () => {
    await enterLine(tui, '/remind');
    await tui.until(/^> 20\d\d-\d\d-\d\d 18:00 +매주 금 18:00 +분리수거 종이 먼저/m);
    await tui.press({text: 'j'});
    await tui.until(/^> 2099-12-24 09:05 +선물 챙기기/m);
    await tui.press({text: 'e'});
    await tui.until(/^ › \/remind edit \w{8} 2099-12-24 09:05 선물 챙기기/m);
    await tui.press({text: ' 둘'}, 'enter');
    await tui.until('톡캘린더의 알림을 수정했습니다: 2099-12-24 09:05.');
    await tui.until(/^ › *$/m);
    assert.deepEqual(
      emulator
        .eventsOf()
        .map(({title}) => title)
        .sort(),
      ['분리수거', '선물 챙기기 둘'],
    );
  });

  await context.test('d asks first; n cancels, y removes it here and there', async () => {
    await enterLine(tui, '/remind');
    await tui.until(/선물 챙기기 둘/);
    await tui.press('end', {text: 'd'});
    await tui.until(/^ +선물 챙기기 둘\n +이 알림을 톡캘린더에서도 삭제할까요\?/m);
    await tui.press({text: 'n'});
    await tui.until(/^> 2099-12-24 09:05 +선물 챙기기 둘/m);
    await tui.press({text: 'd'});
    await tui.until('이 알림을 톡캘린더에서도 삭제할까요?');
    await tui.press({text: 'y'});
    await tui.until('알림을 삭제했습니다.');
    await tui.until(() => emulator.eventsOf().length === 1, {what: 'the removal'});
    assert.doesNotMatch(tui.text(), /선물 챙기기/);
  });
});

test('/ring marks the memo in the smallest terminal, is kept with it and rings after it', async () => {
  await using stage = await openStage();
  await agreeBefore(stage);
  const {emulator} = stage;
  {
    await using tui = await openHere(stage, {columns: 40, rows: 10});
    await tui.press({text: '서버 확인'}, 'ctrl+j', {text: '/ring'});
    await tui.until(/^ {3}\/ring/m);
    await tui.press('enter');
    await tui.until(/알림 켬 \(\/ring: 해제\)/);
    await tui.until(/^ › 서버 확인 *$/m);
    await stage.withPorts(({drafts}) =>
      tui.until(() => [...drafts.list()].some(({rings}) => rings === true), {what: 'the draft'}),
    );
  }
  await using tui = await openHere(stage, {columns: 40, rows: 10});
  await tui.until(/알림 켬/);
  await tui.press('enter');
  await tui.until(() => emulator.memos.length === 1, {what: 'the memo'});
  await tui.until(/톡캘린더에 알림을 등록했습니다/);
  assert.doesNotMatch(tui.text(), /알림 켬/);
  const [event] = emulator.eventsOf();
  assert.equal(event?.title, '서버 확인');
  emulator.advanceClock((event?.time.startAt ?? 0) - emulator.now());
  assert.deepEqual(
    emulator.ringsOf().map(({title}) => title),
    ['서버 확인'],
  );
});

test('a lost answer is shown as unknown, and found in the calendar', async () => {
  await using stage = await openStage();
  await agreeBefore(stage);
  const {emulator} = stage;
  emulator.failNext(createPath, {destroy: 'reset', processed: true});
  await using tui = await openHere(stage);
  await enterLine(tui, '/remind 2099-12-24 09:00 선물');
  await tui.until('카카오의 응답을 받지 못했습니다');
  await tui.until('톡캘린더에 알림을 등록했습니다: 2099-12-24 09:00.');
  assert.equal(emulator.eventsOf().length, 1);
});

test('a refused consent leaves all else as it was', async () => {
  await using stage = await openStage({loggedIn: true});
  const {emulator} = stage;
  await using tui = await openHere(stage);
  await enterLine(tui, '/remind 2099-12-24 09:00 선물');
  await tui.until('톡캘린더 동의가 필요합니다');
  await tui.press('ctrl+n');
  await tui.until('알림을 위한 톡캘린더 동의를 더 받습니다');
  await fetch(await emulator.agree(loginAddress(tui), {scopes: ['talk_message']}));
  await tui.until('톡캘린더에 동의하지 않아 알림은 등록하지 못합니다.');
  await enterLine(tui, '메모');
  await tui.until(() => emulator.memos.length === 1, {what: 'the memo'});
  await enterLine(tui, '/remind');
  await tui.until(/^> 2099-12-24 09:00 +\[등록하지 못함\] 선물/m);
  await tui.press('ctrl+t');
  await tui.until('알림 동의 없음 (t)');
  await tui.press({text: 't'});
  await tui.until('알림을 위한 톡캘린더 동의를 더 받습니다');
  await fetch(await emulator.agree(loginAddress(tui)));
  await tui.until('톡캘린더에 알림을 등록했습니다: 2099-12-24 09:00.');
});

test('with a screen reader, commands and outcomes are lines', async () => {
  await using stage = await openStage();
  await agreeBefore(stage);
  const {emulator} = stage;
  await using tui = stage.open({args: ['--screen-reader'], env: {TZ: 'Asia/Seoul'}});
  await tui.until('온라인');
  await enterLine(tui, '/remind 2099-12-24 09:00 선물');
  await tui.until('톡캘린더에 알림을 등록했습니다: 2099-12-24 09:00.');
  await enterLine(tui, '/remind 2099-12-25 09:00 편지');
  await tui.until('톡캘린더에 알림을 등록했습니다: 2099-12-25 09:00.');
  await enterLine(tui, '/remind');
  await tui.until(/^> 2099-12-24 09:00 {2,}선물$/m);
  await tui.until(/^2099-12-25 09:00 {2,}편지$/m);
  await enterLine(tui, 'd');
  await tui.until('이 알림을 톡캘린더에서도 삭제할까요?');
  await enterLine(tui, 'y');
  await tui.until('알림을 삭제했습니다.');
  await enterLine(tui, '/ring');
  await tui.until('이 메모를 보내면 약 5분 안에 톡캘린더로 알립니다.');
  await enterLine(tui, '서버 확인');
  await tui.until(/보냄: 서버 확인$/m);
  await tui.until(() => emulator.eventsOf().some(({title}) => title === '서버 확인'), {
    what: 'the event',
  });
  assert.deepEqual(
    emulator
      .eventsOf()
      .map(({title}) => title)
      .sort(),
    ['서버 확인', '편지'],
  );
});
