import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {isAlive} from '../../support/is-alive.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {logIn} from '../../support/local-kakao.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import {untilSeen} from '../../support/until-seen.ts';

const calendarScopes = 'talk_message,talk_calendar';

const sh = (script: string) => ['--', 'sh', '-c', script];
const texts = (stage: KakaoStage) => stage.emulator.memos.map(({text}) => text);

describe('watch', {concurrency: 2}, () => {
  test('sends the output now and at each interval, until Ctrl+C', async () => {
    await using stage = await openStage({loggedIn: true});
    const count = join(tempFolder(), 'count');
    writeFileSync(count, '');
    const script = `echo x >> '${count}'; printf '\\033[1m%s번째\\033[0m\\n\\n' "$(grep -c x '${count}')"`;
    const running = stage.start(['watch', '--every', '1s', ...sh(script)]);
    await untilSeen('three memos', () => texts(stage).length >= 3);
    running.kill('SIGINT');
    const {code, stdout, stderr} = await stage.end(running);
    assert.deepEqual([code, stdout], [130, '']);
    assert.deepEqual(texts(stage).slice(0, 3), ['1번째', '2번째', '3번째']);
    assert.match(stderr, /하루에 86400건까지/);
  });

  test('--if-changed sends only changed output; an empty output sends nothing', async () => {
    await using stage = await openStage({loggedIn: true});
    const file = join(tempFolder(), 'page');
    writeFileSync(file, '하나');
    const args = ['watch', '--every', '1s', '--if-changed', '--jsonl', '--', 'cat', file];
    const running = stage.start(args);
    await running.untilStdout(/"event":"skipped".*"heldBack":"unchanged"/);
    writeFileSync(file, '  \n');
    await running.untilStdout(/"event":"empty"/);
    writeFileSync(file, '둘');
    await untilSeen('the second text', () => texts(stage).length === 2);
    running.kill('SIGTERM');
    const {code, stdout} = await stage.end(running);
    assert.equal(code, 143);
    assert.deepEqual(texts(stage), ['하나', '둘']);
    for (const line of stdout.trim().split('\n')) {
      assert.equal(JSON.parse(line).schema, 'kakao-tui/watch@1');
    }
  });

  test('--list sends the lines as items; one that cannot be read is a failed run that names the line', async () => {
    await using stage = await openStage({loggedIn: true});
    const list = ['watch', '--every', '1h', '--list', '뉴스', '--on-error', 'stop'];
    const bad = await stage.command([...list, '--', 'printf', 'a\\nb\\tnews.example.com\\n']);
    assert.equal(bad.code, 1);
    assert.match(bad.stderr, /2번째 줄 url.*목록으로 읽을 수 없습니다/s);
    assert.deepEqual(stage.emulator.memos, []);
    const alone = await stage.command(['watch', '--every', '1h', '--new-only', 'k', '--', 'true']);
    assert.deepEqual([alone.code, alone.stdout], [2, '']);
    assert.match(alone.stderr, /--new-only.*--list/);
  });

  test('a failing command is skipped, reported, or ends the watch', async () => {
    await using stage = await openStage({loggedIn: true});
    const script = 'echo 반쪽; echo 까닭 >&2; exit 3';
    const skipping = stage.start(['watch', '--every', '1h', ...sh(script)]);
    await skipping.untilStderr(/까닭\n.*종료 코드 3 까닭/);
    skipping.kill('SIGTERM');
    await stage.end(skipping);
    assert.deepEqual(texts(stage), []);
    const stopped = await stage.command([
      'watch',
      '--every',
      '1h',
      '--on-error',
      'stop',
      ...sh(script),
    ]);
    assert.equal(stopped.code, 1);
    assert.match(stopped.stderr, /--on-error stop/);
    const reporting = stage.start(['watch', '--every', '1h', '--on-error', 'send', ...sh(script)]);
    await untilSeen('word of the failure', () => texts(stage).length === 1);
    reporting.kill('SIGTERM');
    await stage.end(reporting);
    assert.match(
      texts(stage)[0] ?? '',
      /^명령이 오류로 끝났습니다 \(종료 코드 3 까닭\)\n까닭\n반쪽$/,
    );
    const none = await stage.command([
      'watch',
      '--every',
      '1h',
      '--on-error',
      'stop',
      '--',
      '없는-것',
    ]);
    assert.match(none.stderr, /실행하지 못했습니다 \(ENOENT\)/);
    const bytes = ['watch', '--every', '1h', '--on-error', 'stop', ...sh("printf '\\276\\310'")];
    assert.match((await stage.command(bytes)).stderr, /UTF-8/);
  });

  test('a hanging command is killed with all its children, by timeout and by Ctrl+C', async () => {
    await using stage = await openStage({loggedIn: true});
    const pid = join(tempFolder(), 'pid');
    const script = `sleep 300 & echo $! > '${pid}'; wait`;
    const args = ['watch', '--every', '1h', '--on-error', 'stop', '--timeout', '1s', ...sh(script)];
    const late = await stage.command(args);
    assert.match(late.stderr, /제한 시간을 넘겨/);
    const isThere = (): boolean => existsSync(pid) && isAlive(Number(readFileSync(pid, 'utf8')));
    await untilSeen('the end of what the command started', () => !isThere());
    writeFileSync(pid, '');
    const running = stage.start(['watch', '--every', '1h', ...sh(script)]);
    await untilSeen('its start', () => readFileSync(pid, 'utf8').trim() !== '');
    running.kill('SIGINT');
    assert.equal((await stage.end(running)).code, 130);
    await untilSeen('the end of what the command started', () => !isThere());
  });

  test('a memo that cannot be sent waits in the outbox and is sent later', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.failNext(memoPath, {status: 503, body: {code: -9798, msg: 'maintenance'}});
    const running = stage.start(['watch', '--every', '1h', '--', 'echo', '늦게라도']);
    await running.untilStderr(/보낼 메모로 저장했습니다/);
    await untilSeen('the second try', () => texts(stage).length === 1);
    running.kill('SIGTERM');
    await stage.end(running);
  });

  test('without a login it says so, and stores the memos it would have sent', async () => {
    await using stage = await openStage();
    const running = stage.start(['watch', '--every', '1h', '--', 'echo', '기다림']);
    await running.untilStderr(/로그인되어 있지 않습니다.*\n.*\n보낼 메모로 저장했습니다/);
    running.kill('SIGTERM');
    await stage.end(running);
    const waiting = await stage.withPorts(({memos}) => memos.unsettled().map(({text}) => text));
    assert.deepEqual(waiting, ['기다림']);
  });

  test('outside its hours it waits; wrong options are reported', async () => {
    await using stage = await openStage({loggedIn: true});
    const hour = new Date().getHours();
    const later = `${String((hour + 2) % 24).padStart(2, '0')}:00-${String((hour + 3) % 24).padStart(2, '0')}:00`;
    const mark = join(tempFolder(), 'ran');
    const env = {TZ: process.env['TZ']};
    const args = ['watch', '--every', '1s', '--between', later, '--', 'touch', mark];
    await using watch = stage.open({args, env});
    await watch.until(new RegExp(`다음 실행: .* ${later.slice(0, 5)}`));
    watch.kill('SIGTERM');
    assert.equal((await watch.exit).code, 143);
    assert.equal(existsSync(mark), false);
    for (const wrong of [
      ['--', 'true'],
      ['--every', '1s'],
      ['--every', 'often', '--', 'true'],
      ['--every', '1h', '--between', '8-22', '--', 'true'],
      ['--every', '1h', '--on-error', 'weep', '--', 'true'],
    ]) {
      assert.equal((await stage.command(['watch', ...wrong])).code, 2, wrong.join(' '));
    }
  });

  test('refreshes old tokens while it runs, so that the login lasts', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.withPorts(({sessions}) => {
      sessions.update((held) => ({
        ...held,
        tokens: {...held.tokens, lastRefreshedAt: Date.now() - 21 * 86_400_000},
      }));
    });
    const running = stage.start(['watch', '--every', '1h', '--', 'true']);
    await untilSeen('a refresh', () =>
      stage.emulator.requests.some(({form}) => form['grant_type'] === 'refresh_token'),
    );
    running.kill('SIGTERM');
    await stage.end(running);
  });

  test('--ring rings after what is sent, and reports it with --jsonl', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.withPorts((ports) => logIn({emulator: stage.emulator, ports}, calendarScopes));
    const running = stage.start([
      'watch',
      '--every',
      '1h',
      '--ring',
      '--jsonl',
      ...sh('echo 새 글'),
    ]);
    await running.untilStdout(/"event":"reminder".*"state":"set"/);
    running.kill('SIGTERM');
    await stage.end(running);
    assert.deepEqual(texts(stage), ['새 글']);
    assert.deepEqual(
      stage.emulator.eventsOf().map(({title}) => title),
      ['새 글'],
    );
  });
});
