import assert from 'node:assert/strict';
import {test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {
  agreeToCalendar,
  createPath,
  deletePath,
  hourMs,
  minuteMs,
  requestsFor,
} from '../../support/reminders.ts';
import {type Stand, withServices} from '../../support/services.ts';

const dayMs = 24 * hourMs;

function withCalendar(body: (stand: Stand) => Promise<void>): Promise<void> {
  return withServices(async (stand) => {
    await agreeToCalendar(stand);
    await body(stand);
  });
}

function runOn({ports}: Stand) {
  const line = commandLineOn(ports);
  return (args: readonly string[], input = '') => line(args, {input, showsAll: true});
}

function remindOn(stand: Stand) {
  const run = runOn(stand);
  return (...args: string[]) => run(['remind', ...args]);
}

test('a time and a text make an event; the id is printed, and the list shows it', async () => {
  await withCalendar(async (stand) => {
    const run = remindOn(stand);
    const done = await run('2030-12-24 09:00', '선물', '챙기기', '--tz', 'Asia/Seoul');
    assert.equal(done.code, 0, done.stderr);
    const [event] = stand.emulator.eventsOf();
    assert.deepEqual(
      [event?.title, event?.time.startAt],
      ['선물 챙기기', Date.parse('2030-12-24T00:00:00Z')],
    );
    const id = done.stdout.trim();
    assert.ok(event?.description?.includes(id));
    assert.match(done.stderr, /톡캘린더에 알림을 등록했습니다: .*2030/);
    const list = jsonOf(await run('list', '--json'));
    assert.equal(list['schema'], 'kakao-tui/remind@1');
    const [listed] = list['reminders'];
    assert.deepEqual(
      [listed.id, listed.state, listed.at, listed.next, listed.zone, listed.rrule],
      [id, 'set', '2030-12-24T00:00:00.000Z', '2030-12-24T00:00:00.000Z', 'Asia/Seoul', null],
    );
    assert.match(
      (await run('list')).stdout,
      new RegExp(`^${id.slice(-8)}  2030.*등록됨  선물 챙기기`),
    );
  });
});

test('the words may be one, an option may come behind them, and the text may be standard input', async () => {
  await withCalendar(async (stand) => {
    const run = runOn(stand);
    await remindOn(stand)('내일 9시 우유 사기');
    await remindOn(stand)('18:00', '내일 회의 준비');
    await run(['remind', 'set', '18:00', '-'], '표준 입력의 글\n');
    assert.deepEqual(
      stand.emulator.eventsOf().map(({title}) => title),
      ['우유 사기', '내일 회의 준비', '표준 입력의 글'],
    );
  });
});

test('a minute off the grid becomes the next mark, and the answer says so', async () => {
  await withCalendar(async (stand) => {
    const done = await remindOn(stand)('2030-12-24 09:03', '선물', '--tz', 'Asia/Seoul', '--json');
    const answer = jsonOf(done);
    assert.deepEqual(
      [done.code, answer['moved'], answer['reminders'][0].at],
      [0, true, '2030-12-24T00:05:00.000Z'],
    );
    assert.match(done.stderr, /5분 단위/);
    const exact = await remindOn(stand)('2030-12-24 09:05', '선물', '--json');
    assert.equal(jsonOf(exact)['moved'], false);
    assert.doesNotMatch(exact.stderr, /5분 단위/);
  });
});

const repeats: readonly (readonly [args: readonly string[], rrule: string, text: string])[] = [
  [['--every', '평일 9시', '약 먹기'], 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '약 먹기'],
  [['18:00', '분리수거', '--every', '금'], 'FREQ=WEEKLY;BYDAY=FR', '분리수거'],
  [['18:00', '일기', '--every', '매일'], 'FREQ=DAILY', '일기'],
  [['18:00', '물 주기', '--every', '2d'], 'FREQ=DAILY;INTERVAL=2', '물 주기'],
  [['--every', '2d', '물 주기'], 'FREQ=DAILY;INTERVAL=2', '물 주기'],
  [
    ['--every', '09:00', '약', '--until', '2030-12-31', '--tz', 'Asia/Seoul'],
    'FREQ=DAILY;UNTIL=20301231T145959Z',
    '약',
  ],
];

for (const [args, rrule, text] of repeats) {
  test(`remind ${args.join(' ')} repeats as ${rrule}`, async () => {
    await withCalendar(async (stand) => {
      const done = await remindOn(stand)(...args);
      assert.equal(done.code, 0, done.stderr);
      const [event] = stand.emulator.eventsOf();
      assert.deepEqual([event?.rrule, event?.title], [rrule, text]);
    });
  });
}

const refused: readonly (readonly [args: readonly string[], code: number, says: RegExp])[] = [
  [['--every', '30m', '물'], 3, /하루에 한 번까지만.*\n.*schedule add/],
  [['--every', '36시간', '물'], 3, /그렇게 반복할 수 없습니다/],
  [['--every', '0 9 13 * 5', '물'], 3, /그렇게 반복할 수 없습니다: .*0 9 13/],
  [['2020-01-01 09:00', '물'], 2, /이미 지난 시각/],
  [['언젠가', '물'], 2, /시각을 읽을 수 없습니다/],
  [['18:00'], 3, /글이 없습니다|비어/],
  [['18:00', '물', '--until', '2030-01-01'], 2, /--until.*--every/],
  [['18:00', '물', '--every', '금', '--until', '2020-01-01'], 3, /그런 시각은 오지 않습니다/],
  [['18:00', '물', '--tz', 'Asia/Nowhere'], 2, /알 수 없는 시간대/],
  [['18:00', '글'.repeat(5001)], 3, /너무 깁니다/],
];

for (const [args, code, says] of refused) {
  test(`remind ${args.join(' ').slice(0, 60)} is refused with ${code}, and nothing is asked or kept`, async () => {
    await withCalendar(async (stand) => {
      const done = await remindOn(stand)(...args, '--json');
      assert.equal(done.code, code, done.stderr);
      assert.match(done.stderr, says);
      assert.equal(jsonOf(done)['ok'], false);
      assert.equal(stand.ports.reminders.list().length, 0);
      assert.equal(requestsFor(stand, createPath).length, 0);
    });
  });
}

test('without the consent it exits 7 with the next step, keeps nothing, and asks nothing if that is known', async () => {
  await withServices(async (stand) => {
    const run = remindOn(stand);
    const known = await run('18:00', '우유', '--json');
    assert.equal(known.code, 7, known.stderr);
    assert.match(known.stderr, /톡캘린더 및 일정.*\n.*kakao-tui login --scope talk_calendar/);
    assert.equal(jsonOf(known)['error'].code, 'consent-missing');
    assert.equal(requestsFor(stand, createPath).length, 0);
    stand.ports.sessions.update(({tokens, account}) => ({
      tokens: {...tokens, scopes: null},
      account,
    }));
    const asked = await run('18:00', '우유');
    assert.equal(asked.code, 7);
    assert.match(asked.stderr, /login --scope talk_calendar/);
    assert.equal(stand.ports.reminders.list().length, 0);
    const sent = await runOn(stand)(['send', '메모']);
    assert.equal(sent.code, 0, sent.stderr);
  });
});

test('without Kakao it exits 5 and stays as not set; with --queue it waits and exits 0', async () => {
  await withCalendar(async (stand) => {
    const {emulator, ports} = stand;
    const run = remindOn(stand);
    const down = {status: 503, body: {msg: 'maintenance', code: -9798}} as const;
    emulator.failNext('/v2/api/calendar/calendars', down, 2);
    const failed = await run('18:00', '우유');
    assert.equal(failed.code, 5, failed.stderr);
    const waiting = await run('18:00', '빵', '--queue', '--json');
    assert.equal(waiting.code, 0, waiting.stderr);
    assert.equal(jsonOf(waiting)['reminders'][0].state, 'queued');
    assert.deepEqual(
      ports.reminders.list().map(({state}) => state),
      ['failed', 'queued'],
    );
    stand.turn(10 * minuteMs);
    await run('list');
    assert.deepEqual(
      emulator.eventsOf().map(({title}) => title),
      ['빵'],
    );
    const id = failed.stdout.trim();
    assert.equal((await run('edit', id)).code, 0);
    assert.equal(emulator.eventsOf().length, 2);
  });
});

test('a lost answer that the calendar does not prove exits 8, and later ends without a question', async () => {
  await withCalendar(async (stand) => {
    const {emulator, ports} = stand;
    const run = remindOn(stand);
    emulator.failNext(createPath, {destroy: 'reset'});
    const lost = await run('18:00', '우유');
    assert.equal(lost.code, 8, lost.stderr);
    stand.turn(2 * minuteMs);
    await run('list');
    assert.equal(ports.reminders.list()[0]?.state, 'set');
    assert.equal(emulator.eventsOf().length, 1);
  });
});

test('edit and remove name a reminder by the end of its id, and change the event', async () => {
  await withCalendar(async (stand) => {
    const {emulator} = stand;
    const run = remindOn(stand);
    const made = await run('2030-12-24 09:00', '우유', '--tz', 'Asia/Seoul');
    const id = made.stdout.trim().slice(-8);
    const edited = await run('edit', id, '--at', '2030-12-24 10:00', '빵', '사기');
    assert.equal(edited.code, 0, edited.stderr);
    const [event] = emulator.eventsOf();
    assert.deepEqual(
      [event?.title, event?.time.startAt],
      ['빵 사기', Date.parse('2030-12-24T01:00:00Z')],
    );
    const repeated = await run('edit', id, '--every', '금', '--at', '19:00', '--json');
    assert.equal(jsonOf(repeated)['reminders'][0].rrule, 'FREQ=WEEKLY;BYDAY=FR');
    assert.equal((await run('edit', 'ffffffff')).code, 2);
    const gone = await run('remove', id);
    assert.deepEqual([gone.code, emulator.eventsOf().length], [0, 0]);
    assert.equal((await run('remove', id)).code, 2);
  });
});

test('a removal that Kakao does not take now says that it will be done, and is', async () => {
  await withCalendar(async (stand) => {
    const {emulator, ports} = stand;
    const run = remindOn(stand);
    const id = (await run('18:00', '우유')).stdout.trim();
    emulator.failNext(deletePath, {status: 503, body: {msg: 'later', code: -9798}});
    const waiting = await run('remove', id);
    assert.equal(waiting.code, 5, waiting.stderr);
    assert.match(waiting.stderr, /연결되면 톡캘린더에서 삭제합니다/);
    stand.turn(10 * minuteMs);
    await run('list');
    assert.deepEqual([emulator.eventsOf().length, ports.reminders.list().length], [0, 0]);
  });
});

test('clear removes only what was made here and came for the last time', async () => {
  await withCalendar(async (stand) => {
    const {emulator, ports} = stand;
    const run = remindOn(stand);
    const token = ports.sessions.read()?.tokens.accessToken;
    const start = Math.ceil((ports.clock.now() + hourMs) / (5 * minuteMs)) * 5 * minuteMs;
    const time = {start_at: new Date(start).toISOString(), end_at: new Date(start).toISOString()};
    await fetch(new URL(createPath, emulator.apiOrigin), {
      method: 'POST',
      headers: {authorization: `Bearer ${token}`},
      body: new URLSearchParams({event: JSON.stringify({title: '남의 일정', time})}),
    });
    await run('2h', '지난 알림');
    await run('--every', '09:00', '반복 알림');
    stand.turn(9 * dayMs);
    await run('2h', '올 알림');
    const cleared = await run('clear', '--older-than', '7d', '--json');
    assert.deepEqual([cleared.code, jsonOf(cleared)['removed']], [0, 1]);
    assert.deepEqual(
      emulator.eventsOf().map(({title}) => title),
      ['남의 일정', '반복 알림', '올 알림'],
    );
    assert.equal(jsonOf(await run('clear', '--older-than', '7d', '--json'))['removed'], 0);
  });
});

test('send --ring sends the memo, then puts the event at the next mark', async () => {
  await withCalendar(async (stand) => {
    const {emulator, ports} = stand;
    const run = runOn(stand);
    const sent = await run(['send', '--ring', '배포 끝', '--json']);
    assert.equal(sent.code, 0, sent.stderr);
    const answer = jsonOf(sent);
    assert.deepEqual(
      [answer['ok'], answer['status'], answer['reminder'].state],
      [true, 'sent', 'set'],
    );
    const [event] = emulator.eventsOf();
    const ahead = (event?.time.startAt ?? 0) - ports.clock.now();
    assert.ok(ahead > 0 && ahead <= 6 * minuteMs, `${ahead} ms`);
    assert.equal(event?.title, '배포 끝');
    assert.equal(jsonOf(await run(['send', '보통', '--json']))['reminder'], undefined);
  });
});

test('a memo that was sent without its reminder exits 9, and both are told', async () => {
  await withServices(async (stand) => {
    const run = runOn(stand);
    const sent = await run(['send', '--ring', '배포 끝', '--json']);
    assert.equal(sent.code, 9, sent.stderr);
    const answer = jsonOf(sent);
    assert.deepEqual(
      [answer['ok'], answer['status'], answer['error'], answer['reminder'].state],
      [false, 'sent', null, 'failed'],
    );
    assert.equal(answer['reminder'].error.code, 'consent-missing');
    assert.match(sent.stderr, /보냈습니다\.\n메모는 보냈지만.*\n.*\n.*login --scope talk_calendar/);
    assert.equal(stand.ports.memos.readPause(), null);
  });
});

test('a queued memo keeps its reminder, which follows it', async () => {
  await withCalendar(async (stand) => {
    const {emulator} = stand;
    const run = runOn(stand);
    emulator.failNext(memoPath, {status: 503, body: {msg: 'later', code: -9798}});
    const queued = await run(['send', '--ring', '--queue', '나중', '--json']);
    assert.equal(queued.code, 0, queued.stderr);
    assert.equal(jsonOf(queued)['reminder'].state, 'waiting');
    assert.equal(emulator.eventsOf().length, 0);
    stand.turn(10 * minuteMs);
    assert.equal((await run(['outbox', 'flush'])).code, 0);
    assert.deepEqual(
      emulator.eventsOf().map(({title}) => title),
      ['나중'],
    );
  });
});

test('--ring and --no-history exclude each other: the event would keep the text', async () => {
  await withCalendar(async (stand) => {
    const done = await runOn(stand)(['send', '--ring', '--no-history', '비밀']);
    assert.equal(done.code, 2);
    assert.equal(stand.emulator.memos.length, 0);
  });
});

test('a schedule with --ring rings after each memo, and says so in the list', async () => {
  await withCalendar(async (stand) => {
    const {emulator} = stand;
    const run = runOn(stand);
    const at = new Date(stand.ports.clock.now() + 3 * minuteMs).toISOString();
    const added = await run(['schedule', 'add', '--at', at, '--ring', '--json', '우유']);
    assert.equal(jsonOf(added)['ring'], true, added.stderr);
    assert.match((await run(['schedule', 'list'])).stdout, /--ring 우유/);
    const command = ['--', process.execPath, '-p', '"출력"'];
    assert.equal((await run(['schedule', 'add', '--at', at, '--ring', ...command])).code, 0);
    stand.turn(4 * minuteMs);
    const due = await run(['schedule', 'due']);
    assert.equal(due.code, 0, due.stderr);
    assert.deepEqual(
      emulator
        .eventsOf()
        .map(({title}) => title)
        .sort(),
      ['우유', '출력'],
    );
    const later = await run(['send', '--ring', '--in', '3m', '저녁']);
    assert.equal(later.code, 0, later.stderr);
    stand.turn(4 * minuteMs);
    await run(['schedule', 'due']);
    assert.equal(emulator.eventsOf().at(-1)?.title, '저녁');
  });
});
