import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {memoPath} from '../../emulator/plain-http.ts';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {holdNext} from '../../support/hold-next.ts';
import {assertInvariants} from '../../support/invariants.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {mountSmallDisk, noSmallDisk} from '../../support/small-disk.ts';
import {untilSeen} from '../../support/until-seen.ts';

async function assertSound({withPorts, emulator, home}: KakaoStage): Promise<void> {
  await withPorts((ports) => {
    // Removes what a killed window has left, as the next start does.
    ports.locks.sweep();
    assertInvariants({ports, emulator, folder: home});
  });
}

const texts = ({emulator}: KakaoStage) => emulator.memos.map(({text}) => text);

const breaks = {record: 'its disk is gone by then; assertSound checks it before'};

test('with a full disk at Enter the text stays in the box, nothing is sent, and the path is named', {
  skip: noSmallDisk,
}, async () => {
  await using stage = await openStage({breaks});
  using disk = mountSmallDisk(stage.home);
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  disk.fill();
  await enterLine(tui, '남아야 할 글');
  await tui.until('디스크가 가득 차');
  await tui.until(`${stage.home}/state.db`.slice(0, 20));
  await tui.until('› 남아야 할 글');
  assert.deepEqual(texts(stage), []);
  disk.free();
  await tui.press('enter');
  await tui.until(/✓ {2}남아야 할 글$/m);
  assert.deepEqual(texts(stage), ['남아야 할 글']);
  await tui.close();
  await assertSound(stage);
});

test('with a full disk after a memo was sent, its outcome is recorded when there is room again', {
  skip: noSmallDisk,
}, async () => {
  await using stage = await openStage({breaks});
  using disk = mountSmallDisk(stage.home);
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  const held = holdNext(stage.emulator, memoPath);
  await enterLine(tui, '나간 글');
  await tui.until('보내는 중');
  await untilSeen('the request', () => stage.asked(memoPath) === 1);
  disk.fill();
  held.release();
  await untilSeen('the memo at Kakao', () => texts(stage).length > 0);
  // Longer than one attempt; attempts continue for five seconds.
  await sleep(800);
  assert.match(tui.text(), /보내는 중/, 'shown as sent before it is on record');
  disk.free();
  await tui.until(/✓ {2}나간 글$/m);
  await tui.close();
  await assertSound(stage);
});

const noPrlimit = process.platform === 'linux' ? false : 'needs prlimit(1)';

test('with no more file descriptors the reason is shown, and the memo waits and is sent later', {
  skip: noPrlimit,
}, async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  const limit = (count: number) =>
    execFileSync('prlimit', ['--pid', `${tui.pid}`, `--nofile=${count}:`]);
  // Open files stay open, but no further one gets a descriptor.
  limit(3);
  await enterLine(tui, '기다릴 글');
  await tui.until('대기 1');
  await tui.until('열린 파일이 너무 많아 저장하지 못했습니다');
  assert.match(tui.text(), /ulimit -n/);
  assert.deepEqual(texts(stage), []);
  limit(1024);
  await tui.until(/✓ {2}기다릴 글$/m);
  assert.deepEqual(texts(stage), ['기다릴 글']);
});
