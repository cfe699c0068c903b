import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../support/kakao-stage.ts';

test('P2: a terminal window that is closed: the text written a moment ago is kept', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('보낼 것 0');
  await tui.press({text: '닫히기 직전'});
  await tui.until('› 닫히기 직전');
  tui.hangUp();
  assert.equal((await tui.exit).code, 129);
  await using next = stage.open();
  await next.until('› 닫히기 직전');
  assert.ok(next.text().includes('닫히기 직전'));
});
