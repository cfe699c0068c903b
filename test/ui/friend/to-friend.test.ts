import assert from 'node:assert/strict';
import {test} from 'node:test';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {friendListPath, openFriendStage, textsOf} from '../../support/friend-stand.ts';
import {holdNext} from '../../support/hold-next.ts';
import type {KakaoStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';
import {untilSeen} from '../../support/until-seen.ts';

async function openHere(stage: KakaoStage, size = {columns: 80, rows: 24}): Promise<Terminal> {
  const tui = stage.open({...size, env: {TZ: 'Asia/Seoul'}});
  await tui.until(/^ › *$/m);
  return tui;
}

/** Marks the box for the only friend whose name has these first consonants. */
async function markFor(tui: Terminal, typed: string, name: string): Promise<void> {
  await enterLine(tui, `/to ${typed}`);
  await tui.until(`>   ${name}`);
  await tui.press('enter');
  await tui.until(new RegExp(`^ → 친구에게: ${name}.*Esc 나에게`, 'm'));
}

for (const size of [
  {columns: 80, rows: 24},
  {columns: 40, rows: 10},
  {columns: 200, rows: 60},
]) {
  test(`from /to to the room of the friend, at ${size.columns}x${size.rows}`, async () => {
    await using stage = await openFriendStage();
    const {emulator} = stage;
    await using tui = await openHere(stage, size);
    await markFor(tui, 'ㅈㅎ', '준호');
    await tui.until(/kakao-tui +→ 친구에게: 준호/);
    await enterLine(tui, '저녁에 봐');
    await tui.until('친구에게 보낼까요?');
    await tui.until('y 보내기, n 돌아가기');
    await tui.press({text: 'y'});
    await tui.until('준호에게 보냈습니다.');
    assert.deepEqual(textsOf(emulator, '준호'), ['저녁에 봐']);
    assert.deepEqual(textsOf(emulator, '민지'), []);
    // The next memo is for oneself again.
    await tui.until(/^ › *$/m);
    await enterLine(tui, '나에게');
    await tui.until(() => textsOf(emulator, '민지').length === 1, {what: 'the own memo'});
    assert.deepEqual(textsOf(emulator, '준호'), ['저녁에 봐']);
    await tui.until('→ 준호');
  });
}

test('keys that are typed ahead reach nobody', async () => {
  await using stage = await openFriendStage();
  const {emulator} = stage;
  await using tui = await openHere(stage);
  await markFor(tui, '엄마', '엄마');
  // The text, Enter, an answer and the next text in one read.
  tui.write('보고 싶어요\ryyy다음 글\ry');
  await tui.until('y 보내기, n 돌아가기');
  assert.deepEqual(textsOf(emulator, '엄마'), []);
  await tui.press({text: 'n'});
  await tui.until('› 보고 싶어요');
  await tui.until('→ 친구에게: 엄마');
  // A paste with line ends is text.
  tui.paste('y\ny\n');
  await tui.until('y');
  await tui.press('esc');
  await tui.until('엄마에게 보내기를 그만두었습니다');
  assert.deepEqual([textsOf(emulator, '엄마'), textsOf(emulator, '민지')], [[], []]);
});

test('keys that are typed while the list is read choose nobody', async () => {
  await using stage = await openFriendStage();
  const {emulator} = stage;
  await using tui = await openHere(stage);
  const held = holdNext(emulator, friendListPath);
  await enterLine(tui, '/to');
  await held.arrived;
  await tui.until('카카오에서 친구 목록을 읽는 중입니다');
  tui.write('\r\ry');
  await tui.until(/^ › y *$/m);
  held.release();
  await tui.until('맞는 친구가 없습니다');
  await tui.press('esc');
  await tui.until(/^ › *$/m);
  assert.deepEqual(
    ['엄마', '엄지', '준호', '민지'].map((name) => textsOf(emulator, name)),
    [[], [], [], []],
  );
});

test('a text that was left is back after kill -9 without its friend, and asks before it goes to oneself', async () => {
  await using stage = await openFriendStage();
  const {emulator} = stage;
  {
    await using tui = await openHere(stage);
    await markFor(tui, '엄마', '엄마');
    await tui.press({text: '엄마만 볼 글'});
    await tui.until('› 엄마만 볼 글');
    await stage.withPorts(async (ports) => {
      const kept = () => ports.drafts.list().some(({text}) => text === '엄마만 볼 글');
      await untilSeen('the stored draft', kept);
    });
    tui.kill('SIGKILL');
    await tui.exit;
  }
  await using tui = stage.open({env: {TZ: 'Asia/Seoul'}});
  await tui.until('› 엄마만 볼 글');
  await tui.until('엄마에게 쓴 글, 지금은 나에게 갑니다');
  assert.ok(!tui.text().includes('→ 친구에게'));
  await tui.press('enter');
  await tui.until('엄마에게 쓴 글입니다. 나에게 보내려면 Enter');
  assert.deepEqual([textsOf(emulator, '엄마'), textsOf(emulator, '민지')], [[], []]);
  await tui.press('enter');
  await tui.until(() => textsOf(emulator, '민지').length === 1, {what: 'the own memo'});
  assert.deepEqual(textsOf(emulator, '엄마'), []);
});

test('a card goes to a friend too, below the mark', async () => {
  await using stage = await openFriendStage();
  const {emulator} = stage;
  await using tui = await openHere(stage);
  await markFor(tui, '엄마', '엄마');
  await enterLine(tui, '/card 가족 모임');
  await tui.until('→ 친구에게: 엄마');
  await tui.press('shift+tab', 'shift+tab', 'enter');
  for (let row = 0; row < 12 && !tui.text().includes('친구에게 보낼까요?'); row += 1) {
    await tui.press('enter');
    await tui.until(/./);
  }
  await tui.until('y 보내기, n 돌아가기');
  await tui.press({text: 'y'});
  await tui.until('엄마에게 보냈습니다.');
  assert.equal(textsOf(emulator, '엄마').length, 1);
  assert.deepEqual(textsOf(emulator, '민지'), []);
});

test('a memo to a friend that failed is sent again by no key of the history or the outbox', async () => {
  await using stage = await openFriendStage();
  const {emulator} = stage;
  const mom = emulator.people.find(({nickname}) => nickname === '엄마');
  emulator.refuseReceiver(mom?.id ?? '', -530);
  await using tui = await openHere(stage);
  await markFor(tui, '엄마', '엄마');
  await enterLine(tui, '받아 주세요');
  await tui.until('y 보내기, n 돌아가기');
  await tui.press({text: 'y'});
  await tui.until('엄마: 보내지 못함');
  emulator.refuseReceiver(mom?.id ?? '', null);
  await tui.press('tab');
  await tui.until('e 수정');
  await tui.press({text: 'r'});
  await tui.until('친구에게 보낸 메모는 이렇게 다시 보낼 수 없습니다');
  await tui.press('esc');
  await tui.until('Enter 보내기');
  await enterLine(tui, '/outbox');
  await tui.until('보내지 않은 메모');
  await tui.press({text: 'f'});
  await tui.press({text: 'r'});
  await tui.until('친구에게 보낸 메모는 이렇게 다시 보낼 수 없습니다');
  await tui.press('esc');
  await tui.until('Enter 보내기');
  await tui.press('tab');
  await tui.until('e 수정');
  await tui.press({text: 'e'});
  await tui.until('엄마에게 쓴 글, 지금은 나에게 갑니다');
  assert.deepEqual([textsOf(emulator, '엄마'), textsOf(emulator, '민지')], [[], []]);
});
