import assert from 'node:assert/strict';
import {test} from 'node:test';
import {logOut} from '../../../src/app/login/log-out.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {holdNext} from '../../support/hold-next.ts';
import {assertInvariants} from '../../support/invariants.ts';
import {openStage} from '../../support/kakao-stage.ts';

const notice = '로그아웃되었습니다.';

test('a logout by another process is noticed without a key, and the text is kept', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  await tui.press({text: '쓰던 글'});
  await tui.until('› 쓰던 글');
  await stage.withPorts((ports) => ports.sessions.clear());
  await tui.until(notice);
  await tui.until('› 쓰던 글');
});

test('a logout by another process during sending: the outcome is that of Kakao, and no token is restored', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const secrets = await stage.withPorts(({sessions}) => {
    const tokens = sessions.read()?.tokens;
    return [tokens?.accessToken ?? '', tokens?.refreshToken ?? ''];
  });
  await using tui = stage.open();
  await tui.until('온라인');
  const held = holdNext(stage.emulator, memoPath);
  await enterLine(tui, '가는 중');
  await tui.until('보내는 중');
  await stage.withPorts((ports) => logOut(ports));
  await tui.until(notice);
  held.release();
  await tui.until(/^ \d\d:\d\d [✓✗?] {2}가는 중$|대기 중/m);
  await enterLine(tui, '그다음');
  await tui.until(/대기 \d/);
  await tui.close();
  await stage.withPorts((ports) => {
    assert.equal(ports.sessions.read(), null);
    assertInvariants({ports, emulator: stage.emulator, output: tui.output(), secrets});
  });
});
