import assert from 'node:assert/strict';
import {test} from 'node:test';
import {defaultTimeouts} from '../../../src/kakao/http/timeouts.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';

test('after 15 s without an answer the screen is usable, the memo is unknown, and it is not sent again', async () => {
  assert.equal(defaultTimeouts.headers, 15_000);
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  stage.emulator.failNext(memoPath, {hang: true});
  await enterLine(tui, '답이 없다');
  await tui.until('보내는 중');
  for (const word of ['하나', '둘', '셋']) {
    await tui.press({text: word});
    await tui.until(word);
  }
  assert.match(tui.text(), /보내는 중/, 'the keys are seen while Kakao is waited for');
  await enterLine(tui, '');
  await tui.until(/답이 없다\n.*\n?.*하나둘셋/, {what: 'the second memo behind the first'});
  await tui.until(/\? {2}답이 없다$/m, {deadline: 60_000});
  await tui.until(/✓ {2}하나둘셋$/m);
  assert.deepEqual(
    stage.emulator.memos.map(({text}) => text),
    ['하나둘셋'],
  );
  assert.equal(stage.emulator.requests.filter(({path}) => path === memoPath).length, 2);
});
