import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {MemoStore} from '../../../src/app/ports/storage-ports.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {openRelay} from '../../support/relay.ts';
import {untilSeen} from '../../support/until-seen.ts';

/** Gives the memo the state after hours offline: its next attempt is five minutes away. */
function waitLong(memos: MemoStore): void {
  for (const {id} of memos.unsettled()) memos.change(id, {nextAttemptAt: Date.now() + 300_000});
}

test('a memo that was written offline waits, and is sent once as soon as the network is back, before its next attempt', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using relay = await openRelay(stage.emulator.apiOrigin);
  await using tui = stage.open({env: {KAKAO_API_ORIGIN: relay.origin}});
  await tui.until('온라인');
  await relay.cut();
  await enterLine(tui, '끊긴 사이');
  await tui.until('오프라인');
  await tui.until('대기 1');
  const row = /^ \d\d:\d\d {4}끊긴 사이\n {10}대기 중: .*\d\d:\d\d:\d\d에\s+다시\s+시도합니다\./m;
  await tui.until(row);
  await stage.withPorts(({memos}) => waitLong(memos));
  await relay.restore();
  // The next attempt is five minutes away, so only the return of the network can send it.
  await tui.until(/✓ {2}끊긴 사이$/m);
  await tui.until('온라인');
  await tui.untilGone('대기 1');
  const {requests} = stage.emulator;
  assert.equal(requests.filter(({path}) => path === memoPath).length, 1, 'no memo was a probe');
  assert.deepEqual(
    stage.emulator.memos.map(({text}) => text),
    ['끊긴 사이'],
  );
});

test('a memo without an answer from Kakao must be settled by the user', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  const sent = () => stage.emulator.memos.map(({text}) => text);
  await tui.until('온라인');

  await context.test('the row says so, and it is not sent again automatically', async () => {
    stage.emulator.failNext(memoPath, {destroy: 'before-response', processed: true});
    await enterLine(tui, '답 없음');
    await tui.until(/^ \d\d:\d\d \? {2}답 없음\n {10}도착 확인 필요/m);
    await tui.until('확인 필요 1');
    await enterLine(tui, '그다음');
    await tui.until(/✓ {2}그다음$/m);
    assert.deepEqual(sent(), ['답 없음', '그다음']);
  });

  await context.test('Tab, k, Enter, a marks it as delivered, and nothing is sent', async () => {
    await tui.press('tab');
    await tui.until(/^>\d\d:\d\d ✓ {2}그다음$/m);
    await tui.press({text: 'k'});
    await tui.until(/^>\d\d:\d\d \? {2}답 없음$/m);
    await tui.press('enter');
    await tui.until(/상태 +도착 확인 필요/);
    await tui.until(/a 도착함/);
    await tui.press({text: 'a'});
    await tui.until(/✓ {2}답 없음$/m);
    await tui.untilGone('확인 필요');
    assert.deepEqual(sent(), ['답 없음', '그다음']);
    await tui.press('esc');
    await tui.until(/Tab 기록/);
  });

  await context.test('ㄱ (r in Hangul mode) sends it again', async () => {
    stage.emulator.failNext(memoPath, {destroy: 'before-response'});
    await enterLine(tui, '안 온 것');
    await tui.until(/\? {2}안 온 것$/m);
    await tui.press('tab');
    await tui.until(/^>\d\d:\d\d \? {2}안 온 것$/m);
    await tui.press({text: 'ㄱ'});
    await tui.until(/✓ {2}안 온 것$/m);
    assert.deepEqual(sent(), ['답 없음', '그다음', '안 온 것']);
  });
});

test('without the consent a memo fails with the next step, its text is kept and can be sent again', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  stage.emulator.setConsent(['profile_nickname']);
  await enterLine(tui, '동의 없이');
  await tui.until(/^ \d\d:\d\d ✗ {2}동의 없이\n {10}보내지 못함.*동의/m);
  assert.match(tui.text(), /-402/);
  assert.match(tui.text(), /\/login|동의 받기/);
  assert.deepEqual(stage.emulator.memos, []);
  await tui.press('tab');
  await tui.until(/^>\d\d:\d\d ✗ {2}동의 없이$/m);
  await tui.press('enter');
  await tui.until(/상태 +보내지 못함/);
  await tui.until(/r 다시 보내기/);
  await stage.logIn();
  await tui.press({text: 'r'});
  await tui.until(/✓ {2}동의 없이$/m);
  assert.deepEqual(
    stage.emulator.memos.map(({text}) => text),
    ['동의 없이'],
  );
});

test('a memo in flight when the program was killed is shown as unknown, and not sent again', async () => {
  await using stage = await openStage();
  await stage.logIn();
  {
    await using tui = stage.open();
    await tui.until('온라인');
    stage.emulator.failNext(memoPath, {hang: true, processed: true});
    await enterLine(tui, '끊긴 순간');
    await tui.until('보내는 중');
    await untilSeen('the memo at Kakao', () => stage.asked(memoPath) === 1);
    tui.kill('SIGKILL');
    await tui.exit;
  }
  await using again = stage.open();
  await again.until(/\? {2}끊긴 순간$/m);
  await again.until('확인 필요 1');
  await again.until(/메모 1건을 보내는 중에 프로그램이 종료되었습니다/);
  await again.settled(300);
  assert.equal(stage.emulator.memos.length, 1);
});
