import assert from 'node:assert/strict';
import {test} from 'node:test';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {openFriendStage, textsOf} from '../../support/friend-stand.ts';

test('line by line, a friend is found, read out and confirmed', async () => {
  await using stage = await openFriendStage();
  const {emulator} = stage;
  await using tui = stage.open({args: ['--screen-reader'], rows: 40, env: {TZ: 'Asia/Seoul'}});
  await tui.until('한 줄을 쓰고 Enter를 누르면 보냅니다');
  await enterLine(tui, '/to');
  await tui.until('Enter 이 친구에게');
  await enterLine(tui, '준호');
  await tui.until(/^> +준호/m);
  // An empty line takes the friend who was read out.
  await tui.press('enter');
  await tui.until('이 메모는 준호에게 갑니다.');
  await enterLine(tui, '집에 왔어');
  await tui.until('친구에게 보낼까요?');
  await tui.until('y 보내기, n 돌아가기');
  assert.deepEqual(textsOf(emulator, '준호'), []);
  await enterLine(tui, 'y');
  await tui.until('보냄: → 준호: 집에 왔어');
  assert.deepEqual(textsOf(emulator, '준호'), ['집에 왔어']);
  assert.deepEqual(textsOf(emulator, '민지'), []);
});
