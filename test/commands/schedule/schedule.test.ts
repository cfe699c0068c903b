import assert from 'node:assert/strict';
import {test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {type Stand, withServices} from '../../support/services.ts';

const minute = 60_000;

/** Runs `schedule …` in this process, on the given parts. */
function scheduleOn({ports}: Stand) {
  const line = commandLineOn(ports);
  return (...args: string[]) => line(['schedule', ...args]);
}

async function added(stand: Stand, ...args: string[]) {
  const result = await scheduleOn(stand)('add', '--json', ...args);
  assert.equal(result.code, 0, result.stderr);
  return jsonOf(result);
}

/** Orders lines of the list by the rule in brackets: "30분마다" before "매일". */
function byRule(one: string, other: string): number {
  return one.replace(/^[^[]*/, '').localeCompare(other.replace(/^[^[]*/, ''), 'en');
}

test('add accepts a text or a command, list and show print when it is sent and the next five times', async () => {
  await withServices(async (stand) => {
    const run = scheduleOn(stand);
    const empty = await run();
    assert.deepEqual([empty.code, empty.stdout], [0, '']);
    const daily = await added(
      stand,
      '--at',
      '09:00',
      '--daily',
      '--tz',
      'Asia/Seoul',
      '아침',
      '인사',
    );
    assert.equal(daily.schema, 'kakao-tui/schedule@1');
    assert.deepEqual([daily.text, daily.command, daily.zone], ['아침 인사', null, 'Asia/Seoul']);
    assert.deepEqual(daily.rule, {kind: 'cron', pattern: '0 9 * * *'});
    assert.equal(daily.upcoming.length, 5);
    assert.match(daily.next, /T00:00:00\.000Z$/);
    const every = await added(stand, '--every', '30m', '--', 'echo', '-n', '안녕 하세요');
    const often = await run('add', '--every', '2h', '--until', '2099-12-31', '드물게');
    assert.equal(often.stderr, '');
    const hint = await run('add', '--cron', '*/10 * * * *', '자주');
    assert.match(hint.stderr, /하루에 144번 보냅니다/);
    for (const {id, job} of stand.ports.schedules.list()) {
      if (job.kind === 'text' && job.text !== '아침 인사') stand.ports.schedules.remove(id);
    }
    assert.deepEqual(every.command.argv, ['echo', '-n', '안녕 하세요']);
    const {stdout} = await run('list');
    // The one that is due first comes first, which depends on the time of day.
    const [first = '', second = ''] = stdout.trimEnd().split('\n').toSorted(byRule);
    assert.match(first, /^\w{8} {2}20\d\d-.* \[30분마다\] {2}-- echo -n '안녕 하세요'$/);
    assert.match(second, /\[매일 09:00( \(Asia\/Seoul\))?\] {2}아침 인사$/);
    const shown = await run('show', daily.id.slice(-8));
    assert.match(shown.stdout, /시각 +매일 09:00/);
    assert.equal(shown.stdout.match(/20\d\d-\d\d-\d\d \d\d:00/g)?.length, 5);
    const list = jsonOf(await run('list', '--json'));
    const byTime = [every, daily].toSorted((one, other) => one.next.localeCompare(other.next));
    assert.deepEqual(
      [list.schema, list.schedules.map(({id}: {id: string}) => id)],
      ['kakao-tui/schedules@1', byTime.map(({id}) => id)],
    );
  });
});

test('add prints the id alone on stdout and its words on stderr; edit takes --in as well', async () => {
  await withServices(async (stand) => {
    const line = commandLineOn(stand.ports);
    const args = ['schedule', 'add', '--in', '30m', '우유'];
    const plain = await line(args);
    const told = await line(args, {showsAll: true});
    const ids = stand.ports.schedules.list().map(({id}) => id);
    assert.deepEqual([plain.stdout, told.stdout].toSorted(), ids.map((id) => `${id}\n`).toSorted());
    assert.equal(plain.stderr, '');
    assert.match(told.stderr, /^예약했습니다\. 다음 전송: /);
    const now = stand.ports.clock.now();
    const edited = ['edit', plain.stdout.trim(), '--in', '2시간 뒤', '--json'];
    const {next} = jsonOf(await scheduleOn(stand)(...edited));
    assert.equal(Math.floor((Date.parse(next) - now) / minute), 120);
    const both = await line([...args, '--at', '18:00']);
    assert.deepEqual([both.code, both.stdout], [2, '']);
    assert.match(both.stderr, /여러 방법으로.*\n.*--in/);
    const english = await line(['schedule', 'add', '--in', 'soon', 'milk'], {language: 'en'});
    assert.match(english.stderr, /^Invalid value: .*write it as 30s, 5m/);
  });
});

test('invalid input gives one clear sentence and exit 2, or 3 for the text', async () => {
  await withServices(async (stand) => {
    const run = scheduleOn(stand);
    const refused: readonly (readonly [string[], RegExp, number?])[] = [
      [['add', '우유'], /보낼 시각을 지정하지 않았습니다.*\n.*--at/],
      [['add', '--at', '언젠가', '우유'], /시각을 읽을 수 없습니다: 언젠가\.\n.*18:00/],
      [['add', '--at', '2020-01-01 09:00', '우유'], /이미 지난 시각입니다/],
      [['add', '--at', '2026-02-30 09:00', '우유'], /읽을 수 없습니다: 2026-02-30/],
      [['add', '--every', '5s', '우유'], /1분 이상의 간격이 아닙니다: 5s/],
      [['add', '--cron', '* *', '우유'], /cron 식이 아닙니다/],
      [['add', '--cron', '0 0 30 2 *', '우유'], /그런 시각은 오지 않습니다/],
      [['add', '--at', '9:00', '--weekly', '휴', '우유'], /요일을 읽을 수 없습니다/],
      [['add', '--at', '9:00', '--every', '1d', '우유'], /여러 방법으로/],
      [['add', '--at', '9:00', '--tz', 'Seoul', '우유'], /알 수 없는 시간대입니다: Seoul/],
      [['add', '--at', '9:00', '--until', '끝', '우유'], /종료 시각을 읽을 수 없습니다/],
      [['add', '--at', '9:00'], /보낼 글이 없습니다/],
      [['add', '--at', '9:00', '우유', '--', 'echo'], /글과 명령을 함께/],
      [['add', '--at', '9:00', '--missed', 'never', '우유'], /값이 올바르지 않습니다/],
      [['add', '--at', '9:00', ' '], /명령에 쓴 글이 비어 있거나 공백뿐입니다/, 3],
      [['add', '--at', '9:00', '--link', 'ftp://x', '우유'], /링크가 아닙니다/, 3],
      [['show', 'nobody'], /그런 예약이 없습니다: nobody/],
      [['remove', 'x'], /그런 예약이 없습니다/],
    ];
    for (const [args, words, code = 2] of refused) {
      const result = await run(...args);
      assert.deepEqual([result.code, result.stdout], [code, ''], args.join(' '));
      assert.match(result.stderr, words);
    }
    assert.equal((await run('list')).stdout, '');
  });
});

test('due sends each schedule once at its time, and is silent otherwise', async () => {
  await withServices(async (stand) => {
    const run = scheduleOn(stand);
    const other = commandLineOn(stand.open());
    await added(stand, '--at', '2m', '우유 사기');
    await added(stand, '--at', '2m', '--', 'echo', '환율');
    const early = await run('due');
    assert.deepEqual([early.code, early.stdout, early.stderr], [0, '', '']);
    stand.turn(2 * minute);
    const both = await Promise.all([run('due', '--json'), other(['schedule', 'due', '--json'])]);
    await run('due');
    assert.deepEqual(
      both.map(({code}) => code),
      [0, 0],
    );
    const due = both.flatMap((result) => jsonOf(result).due);
    assert.deepEqual(
      due.map(({state}) => state),
      ['queued', 'queued'],
    );
    assert.deepEqual(stand.emulator.memos.map(({text}) => text).sort(), ['우유 사기', '환율']);
    assert.equal((await run('list')).stdout, '', 'what is over is not listed');
    assert.match((await run('list', '--all')).stdout, /끝남 .* {2}우유 사기/);
  });
});

test('due reports what failed: a command, the network, the login', async () => {
  await withServices(async (stand) => {
    const run = scheduleOn(stand);
    await added(stand, '--at', '2m', '--', 'sh', '-c', 'echo why >&2; exit 3');
    stand.turn(2 * minute);
    const failed = await run('due');
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, /명령이 오류로 끝나 .*\(3 why\)/);
    stand.emulator.failNext(memoPath, {
      status: 403,
      body: {code: -402, msg: 'insufficient scope'},
    });
    const {id} = await added(stand, '--at', '18:00', '--daily', '메모');
    assert.equal((await run('run', id)).code, 7);
    stand.ports.sessions.clear();
    assert.equal((await run('run', id)).code, 4);
    const idle = await run('due');
    assert.deepEqual(
      [idle.code, idle.stderr],
      [0, ''],
      'a reported failure is not repeated every minute',
    );
  });
});

test('run sends now; edit, pause, resume and remove work as named', async () => {
  await withServices(async (stand) => {
    const run = scheduleOn(stand);
    const {id} = await added(stand, '--at', '09:00', '--daily', '아침 인사');
    assert.equal(jsonOf(await run('run', id, '--json')).sent, 1);
    const edited = jsonOf(await run('edit', id, '--json', '--weekly', '금', '--at', '18:00'));
    assert.deepEqual([edited.text, edited.rule.pattern], ['아침 인사', '0 18 * * 5']);
    assert.equal((await run('edit', id, '저녁 인사')).code, 0);
    assert.equal((await run('pause', id)).code, 0);
    assert.match((await run('list')).stdout, /멈춤 {2}\[매주 금 18:00(?: \(\S+\))?\] {2}저녁 인사/);
    const paused = jsonOf(await run('show', id, '--json'));
    assert.deepEqual([paused.paused, paused.next, paused.upcoming], [true, null, []]);
    assert.deepEqual(
      paused.history.map(({state}: {state: string}) => state),
      ['queued'],
    );
    assert.equal((await run('resume', id)).code, 0);
    assert.ok(jsonOf(await run('show', id, '--json')).next);
    assert.equal((await run('remove', id)).code, 0);
    assert.equal((await run('show', id)).code, 2);
    assert.deepEqual(
      stand.emulator.memos.map(({text}) => text),
      ['아침 인사'],
    );
  });
});

test('reads a text from standard input; invalid UTF-8 is refused', async () => {
  await withServices(async ({ports}) => {
    const line = commandLineOn(ports);
    const args = ['schedule', 'add', '--every', '1d', '-'];
    const read = await line([...args, '--json'], {input: '둘째 줄\n까지\n'});
    assert.equal(jsonOf(read).text, '둘째 줄\n까지\n');
    const bad = await line(args, {input: Buffer.from([0xff])});
    assert.equal(bad.code, 3);
  });
});

test('the help of each subcommand begins with examples, in both languages', async () => {
  await withServices(async ({ports}) => {
    const line = commandLineOn(ports);
    const names = ['add', 'list', 'show', 'edit', 'pause', 'resume', 'run', 'remove', 'due'];
    for (const name of [null, ...names]) {
      const args = ['schedule', ...(name === null ? [] : [name]), '--help'];
      assert.match((await line(args)).stdout, /^예:\n {2}[\s\S]*schedule/);
      const english = await line(args, {language: 'en'});
      assert.match(english.stdout, /^Examples:\n {2}[\s\S]*schedule/);
      assert.doesNotMatch(english.stdout, /[가-힣]/);
    }
  });
});

test('as a process: uses its time zone, and due runs a command after --', async () => {
  await using stage = await openStage({loggedIn: true});
  const env = {LANG: 'ko_KR.UTF-8', TZ: 'Asia/Seoul'};
  const args = ['--at', '09:00', '--daily', '--', 'echo', '-n', '안녕'];
  const added = await stage.run(['schedule', 'add', '--json', ...args], {env});
  const {id, zone, next, command} = jsonOf(added);
  assert.equal(zone, 'Asia/Seoul');
  assert.match(next, /T00:00:00\.000Z$/);
  assert.deepEqual(command, {argv: ['echo', '-n', '안녕'], folder: process.cwd()});
  const sent = await stage.run(['schedule', 'run', id], {env});
  assert.deepEqual([sent.code, sent.stdout, sent.stderr], [0, '', '']);
  assert.deepEqual(
    stage.emulator.memos.map(({text}) => text),
    ['안녕'],
  );
  assert.equal((await stage.run(['schedule', 'due'], {env})).code, 0);
});
