import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {bundledProgram} from '../../support/bundled-program.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {logIn} from '../../support/local-kakao.ts';
import {modeOf} from '../../support/mode-of.ts';

const calendarScopes = 'talk_message,talk_calendar';

const sh = (script: string) => ['--', 'sh', '-c', script];

describe('run', {concurrency: 2}, () => {
  test('passes both streams and the exit code through, and sends how the command ended', async () => {
    await using stage = await openStage({loggedIn: true});
    const script = 'echo 하나; echo 둘 >&2; exit 3';
    const {code, stdout, stderr} = await stage.run(['run', '--title', '빌드', ...sh(script)]);
    assert.deepEqual([code, stdout, stderr], [3, '하나\n', '둘\n']);
    const text = stage.emulator.memos[0]?.text ?? '';
    assert.match(text, /^빌드 실패: 종료 코드 3 \(\d+초\)\n/);
    assert.deepEqual(text.split('\n').slice(1).toSorted(), ['둘', '하나']);
    await stage.run(['run', '--', 'true']);
    assert.match(stage.emulator.memos[1]?.text ?? '', /^true 끝남 \(\d+초\)$/);
    const en = await stage.run(['run', ...sh('exit 0')], {env: {LANG: 'C'}});
    assert.equal(en.code, 0);
    assert.match(stage.emulator.memos[2]?.text ?? '', /^sh done \(\d+ s\)$/);
  });

  test('--card sends the end as a card: exit code and time as rows, the last lines that it shows', async () => {
    await using stage = await openStage({loggedIn: true});
    const options = ['--card', '--title', '빌드', '--button', '로그=https://ci.example.com/7'];
    const {code, stdout} = await stage.run(['run', ...options, ...sh('seq 1 9; exit 3')]);
    assert.deepEqual([code, stdout], [3, '1\n2\n3\n4\n5\n6\n7\n8\n9\n']);
    const card = stage.emulator.memos[0]?.card;
    assert.ok(card?.kind === 'feed');
    assert.match(card.content.title ?? '', /^빌드 실패: 종료 코드 3 \(\d+초\)$/);
    assert.equal(card.content.description, '7\n8\n9');
    assert.match(JSON.stringify(card), /"종료 코드".*"3".*"시간".*"\d+초".*ci\.example\.com\/7/);
  });

  test('passes stdin and the options after -- to the command', async () => {
    await using stage = await openStage({loggedIn: true});
    const cat = await stage.run(['run', '--on-failure-only', 'cat', '-u'], {input: '지나감\n'});
    assert.deepEqual([cat.code, cat.stdout], [0, '지나감\n']);
    assert.equal(stage.emulator.memos.length, 0);
    const long = await stage.run([
      'run',
      ...sh('head -c 3000000 /dev/zero | tr "\\0" "가" >/dev/null; seq 200000'),
    ]);
    assert.equal(long.code, 0);
    assert.ok(long.stdout.endsWith('\n200000\n'));
    const text = stage.emulator.memos[0]?.text ?? '';
    assert.ok(text.length <= 200 && text.endsWith('\n199999\n200000'), text);
  });

  test('counts redrawn output once; --lines sends as many lines as requested', async () => {
    await using stage = await openStage({loggedIn: true});
    const script = String.raw`printf '\033[32m10%%\r50%%\r100%%\033[0m\n\nlast\n'`;
    // A plain start, because the redrawn output passes unchanged and would fail the checks of
    // `stage.run`.
    await stage.start(['run', ...sh(script)]).exit;
    assert.match(stage.emulator.memos[0]?.text ?? '', /\n100%\nlast$/);
    await stage.run(['run', '--lines', '120', ...sh('seq 1 120')]);
    assert.ok(stage.emulator.memos.length > 2);
    await stage.run(['run', '--lines', '0', '--title', '끝', ...sh('echo 비밀')]);
    assert.match(stage.emulator.memos.at(-1)?.text ?? '', /^끝 끝남 \(\d+초\)$/);
  });

  test('forwards a signal; the exit code is 128 plus its number, and the memo names the signal', async () => {
    await using stage = await openStage({loggedIn: true});
    for (const [name, code] of [
      ['SIGTERM', 143],
      ['SIGINT', 130],
    ] as const) {
      const running = stage.start(['run', ...sh('echo 시작; exec sleep 60')]);
      await running.untilStdout(/시작/);
      running.kill(name);
      assert.equal((await stage.end(running)).code, code);
      assert.match(stage.emulator.memos.at(-1)?.text ?? '', new RegExp(`^sleep 실패: ${name} `));
    }
    const stays = stage.start([
      'run',
      ...sh('trap "echo 정리; exit 7" TERM; echo 시작; sleep 60 & wait'),
    ]);
    await stays.untilStdout(/시작/);
    stays.kill('SIGTERM');
    assert.equal((await stage.end(stays)).code, 7);
  });

  test('a command that cannot be started gives 127 and a memo about it', async () => {
    await using stage = await openStage({loggedIn: true});
    const none = await stage.run(['run', '--', '없는-프로그램']);
    assert.equal(none.code, 127);
    assert.match(none.stderr, /실행할 수 없습니다 \(ENOENT\): 없는-프로그램\./);
    assert.match(stage.emulator.memos[0]?.text ?? '', /실행할 수 없음, ENOENT/);
    assert.equal((await stage.run(['run', '--', '/'])).code, 126);
  });

  test('the exit code stays that of the command when the memo cannot be sent and waits', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.failNext(memoPath, {
      status: 400,
      body: {code: -10, msg: 'API limit has been exceeded.'},
    });
    const limited = await stage.run(['run', ...sh('echo 결과; exit 4')]);
    assert.deepEqual([limited.code, limited.stdout], [4, '결과\n']);
    assert.match(limited.stderr, /-10.*\n.*\n보낼 메모로 저장했습니다\./);
    const broken = await stage.run(['run', '--', 'true'], {
      env: {KAKAO_TUI_HOME: import.meta.filename},
    });
    assert.equal(broken.code, 0);
    assert.notEqual(broken.stderr, '');
    assert.equal((await stage.run(['run'])).code, 2);
  });

  test('the command creates files with the mask of the shell, the program its own for its user', async () => {
    await using stage = await openStage({loggedIn: true});
    const {command, args} = await bundledProgram();
    const program = {command: 'sh', args: ['-c', 'umask 027; exec "$@"', 'sh', command, ...args]};
    const {stdout, stderr} = await stage.run(['run', ...sh('umask')], {program});
    assert.match(stdout, /^0*027\n$/, stderr);
    assert.equal(modeOf(join(stage.home, 'state.db')), 0o600);
  });

  test("does not pass the program's secrets to the command", async () => {
    await using stage = await openStage({loggedIn: true});
    const {stdout} = await stage.run(['run', '--on-failure-only', '--', 'env']);
    assert.doesNotMatch(stdout, /KAKAO_(?:CLIENT|REST)/);
    assert.match(stdout, /KAKAO_TUI_HOME=/);
  });

  test('--ring-on-failure rings for a failed command only, and keeps its exit code', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.withPorts((ports) => logIn({emulator: stage.emulator, ports}, calendarScopes));
    const ring = ['run', '--title', '빌드', '--ring-on-failure'];
    assert.equal((await stage.run([...ring, '--', 'true'])).code, 0);
    assert.equal(stage.emulator.eventsOf().length, 0);
    const failed = await stage.run([...ring, ...sh('exit 3')]);
    assert.equal(failed.code, 3, failed.stderr);
    assert.match(stage.emulator.eventsOf()[0]?.title ?? '', /^빌드 실패: 종료 코드 3/);
  });

  test('without the consent the memo is sent, and the missing reminder is reported', async () => {
    await using stage = await openStage({loggedIn: true});
    const failed = await stage.run(['run', '--ring-on-failure', ...sh('exit 3')]);
    assert.equal(failed.code, 3);
    assert.match(
      failed.stderr,
      /톡캘린더 알림은 등록하지 못했습니다.*login --scope talk_calendar/s,
    );
    assert.equal(stage.emulator.memos.length, 1);
  });
});
