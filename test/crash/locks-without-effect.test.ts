import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {drainOutbox} from '../../src/app/memo/drain-outbox.ts';
import {accept} from '../support/accept.ts';
import {jsonOf} from '../support/cli-result.ts';
import {given} from '../support/contents.ts';
import {openStage} from '../support/kakao-stage.ts';
import {noLockShim, withLockFault} from '../support/lock-shim.ts';

const texts = Array.from({length: 18}, (_, index) => `메모 ${index}`);

test('on a file system whose locks have no effect, processes leave 18 queued memos unsent and say why; on a local disk each is sent once', {
  skip: noLockShim,
}, async () => {
  await using stage = await openStage({loggedIn: true});
  await stage.withPorts(async (ports) => {
    for (const text of texts) await accept(ports, given(text));
  });
  const env = withLockFault('accepted');
  const daemon = stage.start(['daemon'], {env});
  await using app = stage.open({env});
  await app.until('파일 잠금이 작동하지 않습니다');
  const [korean, english, due] = await Promise.all([
    stage.run(['outbox', 'flush'], {env}),
    stage.run(['outbox', 'flush'], {env: {...env, LANG: 'en_US.UTF-8'}}),
    stage.run(['schedule', 'due'], {env}),
  ]);
  await daemon.untilStdout(/파일 잠금이 작동하지 않습니다/);
  daemon.kill('SIGTERM');
  assert.equal((await stage.end(daemon)).code, 0);
  assert.deepEqual([korean.code, english.code, due.code], [1, 1, 1]);
  assert.match(korean.stderr, /이 폴더의 파일 시스템에서는 파일 잠금이 작동하지 않습니다/);
  assert.match(korean.stderr, /보내지 않고 그대로 둡니다.*로컬 디스크.*KAKAO_TUI_HOME/s);
  assert.match(english.stderr, /File locks do not work on the file system of this folder/);
  assert.match(english.stderr, /kept and not sent.*local disk.*KAKAO_TUI_HOME/s);
  assert.ok(english.stderr.includes(stage.home));
  assert.match(due.stderr, /파일 잠금이 작동하지 않습니다/);
  const doctor = await stage.run(['doctor', '--json'], {env});
  assert.equal(doctor.code, 1);
  const findings: {id: string; level: string}[] = jsonOf(doctor).findings;
  assert.equal(findings.find(({id}) => id === 'locks')?.level, 'problem');
  assert.equal(stage.emulator.memos.length, 0);
  const names = [stage.home, join(stage.home, 'locks')].flatMap((folder) => readdirSync(folder));
  assert.deepEqual(
    names.filter((name) => name.startsWith('proof-')),
    [],
  );
  await stage.withPorts(async (ports) => {
    assert.equal(ports.memos.counts().queued, 18);
    const hurried = {...ports, wait: () => Promise.resolve()};
    const both = [hurried, hurried].map((one) => drainOutbox(one, {onChange: () => {}}));
    assert.deepEqual((await Promise.all(both)).sort(), ['busy', 'empty']);
  });
  assert.deepEqual(
    stage.emulator.memos.map(({text}) => text),
    texts,
  );
});

test('on a file system that refuses locks, every command names the cause and no other kakao-tui', {
  skip: noLockShim,
}, async () => {
  await using stage = await openStage({loggedIn: true});
  const env = withLockFault('ENOLCK');
  const [sent, listed] = await Promise.all([
    stage.run(['send', '하나'], {env}),
    stage.run(['outbox'], {env: {...env, LANG: 'en_US.UTF-8'}}),
  ]);
  assert.deepEqual([sent.code, listed.code], [1, 1]);
  assert.match(sent.stderr, /파일 잠금이 작동하지 않습니다/);
  assert.match(listed.stderr, /File locks do not work/);
  for (const {stderr} of [sent, listed]) assert.doesNotMatch(stderr, /다른 kakao-tui|Another/);
  assert.equal(stage.emulator.memos.length, 0);
});
