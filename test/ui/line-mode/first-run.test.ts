import assert from 'node:assert/strict';
import {test} from 'node:test';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';

const patience = {deadline: 40_000};

test('the first run is read out: constant text once, and each new key when it appears', async () => {
  await using stage = await openStage({isSetUp: false});
  const secret = stage.emulator.clientSecret ?? '';
  await using tui = stage.open({args: ['--screen-reader']});
  const reported = () => tui.output().replaceAll('\r', '');
  await tui.until('Ctrl+G English', patience);
  await tui.press('enter');
  await tui.until('입력한 내용은 보이지 않습니다.', patience);
  await enterLine(tui, stage.emulator.restApiKey);
  await tui.until('3/5', patience);
  await enterLine(tui, 'not the secret');
  await tui.until(/KOE010.*Ctrl\+N 그냥 계속/s, patience);
  await enterLine(tui, secret);
  await tui.until('4/5', patience);
  await tui.press('enter');
  await tui.until('5/5', patience);
  await tui.press('enter');
  await tui.until('콜백 기다리는 중', patience);
  assert.equal(
    reported().match(/나와의 채팅"으로 메모를 보냅니다/g)?.length,
    1,
    'the introduction',
  );
  assert.equal(reported().match(/^\S* ?2 {2}REST API 키 복사$/gm)?.length, 1, 'the overview');
  assert.ok(!reported().includes(secret));
});
