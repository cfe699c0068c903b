import assert from 'node:assert/strict';
import {test} from 'node:test';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {
  agreeToCalendar,
  createPath,
  deletePath,
  hourMs,
  listPath,
  minuteMs,
  requestsFor,
  updatePath,
} from '../../support/reminders.ts';
import {type Stand, withServices} from '../../support/services.ts';

type Run = (
  args: readonly string[],
  input?: string,
) => ReturnType<ReturnType<typeof commandLineOn>>;

function withCalendar(body: (stand: Stand, run: Run) => Promise<void>): Promise<void> {
  return withServices(async (stand) => {
    await agreeToCalendar(stand);
    const line = commandLineOn(stand.ports);
    await body(stand, (args, input = '') => line(args, {input, showsAll: true}));
  });
}

test('after a lost answer nobody is told to look in the chatroom, or to set it again', async () => {
  await withCalendar(async ({emulator}, run) => {
    emulator.failNext(createPath, {destroy: 'reset'});
    const lost = await run(['remind', '18:00', '우유', '--json']);
    assert.equal(lost.code, 8);
    assert.equal(jsonOf(lost)['error'].code, 'reminder-unknown');
    assert.match(lost.stderr, /다시 요청하지 마세요.*kakao-tui remind list/);
    assert.doesNotMatch(lost.stderr, /채팅/);
  });
});

test('a memo whose reminder may be in the calendar is not said to have none', async () => {
  await withCalendar(async ({emulator}, run) => {
    emulator.failNext(createPath, {destroy: 'reset', processed: true});
    emulator.failNext(listPath, {destroy: 'reset'});
    const sent = await run(['send', '--ring', '배포 끝']);
    assert.equal(sent.code, 9, sent.stderr);
    assert.match(sent.stderr, /등록되었는지는 아직 확인하는 중/);
    assert.doesNotMatch(sent.stderr, /등록하지 못했습니다/);
  });
});

test('a change whose answer was lost exits 8 and ends without a question', async () => {
  await withCalendar(async (stand, run) => {
    const id = (await run(['remind', '18:00', '우유'])).stdout.trim();
    stand.emulator.failNext(updatePath, {destroy: 'reset'});
    const lost = await run(['remind', 'edit', id, '빵']);
    assert.equal(lost.code, 8, lost.stderr);
    stand.turn(5 * minuteMs);
    await run(['remind', 'list']);
    assert.equal(stand.ports.reminders.find(id)?.state, 'set');
    assert.equal(stand.emulator.eventsOf()[0]?.title, '빵');
  });
});

test('a change or removal that Kakao refused is not called a reminder that is not set', async () => {
  await withCalendar(async ({emulator}, run) => {
    const id = (await run(['remind', '18:00', '우유'])).stdout.trim();
    emulator.failNext(updatePath, {status: 400, body: {msg: 'no', code: -2}});
    await run(['remind', 'edit', id, '빵']);
    assert.match((await run(['remind', 'list'])).stdout, /수정하지 못함/);
    emulator.failNext(deletePath, {status: 400, body: {msg: 'no', code: -2}});
    await run(['remind', 'remove', id]);
    assert.match((await run(['remind', 'list'])).stdout, /삭제하지 못함/);
  });
});

test('an edit refuses an end without a repetition and an empty text, and reads standard input', async () => {
  await withCalendar(async ({ports}, run) => {
    const id = (await run(['remind', '18:00', '우유'])).stdout.trim();
    const before = ports.reminders.find(id);
    const until = await run(['remind', 'edit', id, '--until', '2099-12-31']);
    assert.equal(until.code, 2, until.stderr);
    assert.match(until.stderr, /--every/);
    for (const text of ['', ' ', '-']) {
      assert.equal((await run(['remind', 'edit', id, text])).code, 3, JSON.stringify(text));
    }
    assert.deepEqual(ports.reminders.find(id), before);
    assert.equal((await run(['remind', 'edit', id, '-'], '표준 입력의 글\n')).code, 0);
    assert.equal(ports.reminders.find(id)?.text, '표준 입력의 글');
  });
});

test('a day that never comes names the rule, not an option that was not given', async () => {
  await withCalendar(async (_, run) => {
    const never = await run(['remind', '--every', '0 9 30 2 *', '물']);
    assert.equal(never.code, 3);
    assert.match(never.stderr, /오지 않습니다: .*0 9 30 2 \*/);
    assert.doesNotMatch(never.stderr, /--until/);
    const ended = await run(['remind', '18:00', '물', '--every', '매일', '--until', '2020-01-01']);
    assert.match(ended.stderr, /--until/);
  });
});

test('clear stops at what Kakao cannot do now, instead of asking for each', async () => {
  await withCalendar(async (stand, run) => {
    for (const text of ['하나', '둘', '셋']) await run(['remind', '1h', text]);
    stand.turn(3 * hourMs);
    stand.emulator.failNext(deletePath, {status: 503, body: {msg: 'later', code: -9798}}, 3);
    const cleared = await run(['remind', 'clear', '--older-than', '1h', '--json']);
    assert.deepEqual([cleared.code, jsonOf(cleared)['removed']], [5, 0]);
    assert.equal(requestsFor(stand, deletePath).length, 1);
  });
});

test('a login on the command line sets the reminder that it was missing for', async () => {
  await withServices(async (stand) => {
    const line = commandLineOn(stand.ports);
    const sent = await line(['send', '--ring', '배포 끝'], {showsAll: true});
    assert.equal(sent.code, 9, sent.stderr);
    assert.match((await line(['remind', 'list'])).stdout, /- {2}등록하지 못함/);
    await agreeToCalendar(stand);
    assert.match((await line(['remind', 'list'])).stdout, /등록됨/);
    assert.equal(stand.emulator.eventsOf().length, 1);
  });
});

test('a result that cannot be stored is not called nothing saved', async () => {
  await withCalendar(async ({ports, emulator}) => {
    const full = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
    const isAsked = (): boolean => emulator.requests.some(({path}) => path === createPath);
    const reminders: typeof ports.reminders = {
      ...ports.reminders,
      update: (id, change) => {
        if (isAsked()) throw new FailureError(full);
        return ports.reminders.update(id, change);
      },
    };
    const line = commandLineOn({...ports, reminders, wait: async () => {}});
    const done = await line(['remind', '18:00', '우유', '--json'], {showsAll: true});
    assert.equal(done.code, 8, done.stderr);
    assert.equal(jsonOf(done)['error'].code, 'reminder-unknown');
    assert.match(done.stderr, /결과를 저장하지 못했습니다.*\n다시 요청하지 마세요/);
    await commandLineOn(ports)(['remind', 'list']);
    assert.equal(ports.reminders.list()[0]?.state, 'set');
    assert.equal(emulator.eventsOf().length, 1);
  });
});
