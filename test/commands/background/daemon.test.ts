import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {accept} from '../../support/accept.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {given} from '../../support/contents.ts';
import {holdNext} from '../../support/hold-next.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {planDue} from '../../support/schedules.ts';

const env = {LANG: 'ko_KR.UTF-8'};

describe('daemon', {concurrency: 2}, () => {
  test('sends what is due, logs one line per event, and ends cleanly when it is stopped', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.withPorts((ports) => {
      for (const text of ['하나', '둘']) planDue(ports, {job: {kind: 'text', text}});
    });
    const daemon = stage.start(['daemon'], {env});
    await daemon.untilStdout(/시작했습니다/);
    await daemon.untilStdout(/메모 \w{8}: 보냄[\s\S]*메모 \w{8}: 보냄/);
    const second = await stage.run(['daemon'], {env});
    assert.equal(second.code, 1);
    assert.match(second.stderr, /이미 실행 중입니다/);
    const status = await stage.run(['daemon', 'status', '--json'], {env});
    assert.deepEqual([status.code, jsonOf(status).running], [0, true]);
    daemon.kill('SIGTERM');
    const {code, stdout, stderr} = await stage.end(daemon);
    assert.deepEqual([code, stderr], [0, '']);
    for (const line of stdout.trimEnd().split('\n')) {
      assert.match(
        line,
        /^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d {2}(시작|예약 \w{8}: 대기 중|메모 \w{8}: 보냄|종료)/,
      );
    }
    assert.equal((await stage.run(['daemon', 'status'], {env})).code, 1);
    assert.deepEqual(
      stage.emulator.memos.map(({text}) => text),
      ['하나', '둘'],
    );
  });

  test('when it is stopped before Kakao answers, it records the outcome as unknown itself', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.withPorts(async (ports) => {
      assert.ok((await accept(ports, given('답 없음'))).ok);
    });
    const held = holdNext(stage.emulator, memoPath);
    const daemon = stage.start(['daemon'], {env});
    await held.arrived;
    daemon.kill('SIGTERM');
    const {code, stdout, stderr} = await stage.end(daemon);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /메모 \w{8}: 도착 확인 필요[\s\S]*종료/);
    // Checks the daemon's own record, not the state that the next start derives for a memo of a
    // dead sender.
    await stage.withPorts(({memos}) => {
      const [memo] = memos.all();
      assert.equal(memo?.status, 'unknown');
      assert.ok(memo?.failure?.kind === 'outcome-unknown');
      assert.equal(memo.failure.cause?.kind, 'network');
    });
  });

  test('after a kill, the next daemon starts without obstacles and sends what was written in between', async () => {
    await using stage = await openStage({loggedIn: true});
    const first = stage.start(['daemon'], {env});
    await first.untilStdout(/시작했습니다/);
    first.kill('SIGKILL');
    await first.exit;
    await stage.withPorts((ports) => planDue(ports));
    const next = stage.start(['daemon'], {env});
    await next.untilStdout(/메모 \w{8}: 보냄/);
    next.kill('SIGINT');
    assert.equal((await stage.end(next)).code, 0);
    assert.equal(stage.emulator.memos.length, 1);
  });

  test('install --dry-run shows a unit without secrets; root is refused; the help has examples', async () => {
    await using stage = await openStage();
    const shown = await stage.run(['daemon', 'install', '--dry-run'], {env});
    assert.equal(shown.code, 0);
    assert.match(shown.stdout, /ExecStart=.* "daemon"\n/);
    assert.ok(shown.stdout.includes(`Environment="KAKAO_TUI_HOME=${stage.home}"`));
    assert.doesNotMatch(shown.stdout, /KAKAO_(?:CLIENT|REST)/);
    const missing = await stage.run(['--profile', 'nope', 'daemon', 'install'], {env});
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /^없는 프로필입니다: nope/);
    if (process.getuid?.() === 0) {
      const refused = await stage.run(['daemon', 'install'], {env});
      assert.equal(refused.code, 2);
      assert.match(refused.stderr, /root로는 설치할 수 없습니다/);
    }
    for (const name of [[], ['install'], ['uninstall'], ['status']]) {
      const help = await stage.run(['daemon', ...name, '--help'], {env});
      assert.match(help.stdout, /^예:\n {2}kakao-tui daemon/);
    }
  });
});
