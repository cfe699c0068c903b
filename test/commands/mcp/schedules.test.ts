import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openAgent} from '../../support/agent.ts';
import {openStage} from '../../support/kakao-stage.ts';

test('the same key adds one schedule, also when its time is over', async () => {
  await using stage = await openStage();
  await using agent = await openAgent(stage);
  const given = {text: '글', at: '2099-01-01 09:00', tz: 'Asia/Seoul', idempotency_key: 'k'};
  const {content: first} = await agent.call('add_schedule', given);
  assert.equal(first?.['next_at'], '2099-01-01T00:00:00.000Z');
  await using other = await openAgent(stage);
  const {content: again} = await other.call('add_schedule', {...given, at: '2001-01-01 09:00'});
  assert.deepEqual([again?.['status'], again?.['id']], ['queued', first?.['id']]);
  assert.equal(await stage.withPorts(({schedules}) => schedules.list().length), 1);
  await agent.call('remove_schedule', {id: first?.['id']});
  const {content: over, isError} = await agent.call('add_schedule', given);
  assert.deepEqual([isError, over?.['status'], over?.['id']], [true, 'failed', null]);
  assert.equal(await stage.withPorts(({schedules}) => schedules.list().length), 0);
});

const refused: readonly (readonly [given: Record<string, unknown>, reason: RegExp])[] = [
  [{}, /time is missing/],
  [{tz: 'Asia/Seoul'}, /time is missing/],
  [{at: '18:00', every: '2h'}, /more than one way/],
  [{at: '18:00', cron: '0 9 * * *'}, /more than one way/],
  [{at: '18:00', text: '가나다 '.repeat(300)}, /may become 5/],
  [{every: 'daily 09:00', text: 'x'.repeat(100_000)}, /may become 5/],
  [{at: '18:00', text: ' '}, /empty/],
  [{at: 'someday'}, /someday/],
  [{at: '2001-01-01 09:00'}, /past|passed/i],
  [{cron: '* * *'}, /\* \* \*/],
  [{at: '18:00', tz: 'Mars/Base'}, /Mars\/Base/],
  [{every: '10m'}, /144 times a day.*may send 15/],
];

test('a schedule that cannot be read, or sends too often, is refused with the reason', async () => {
  await using stage = await openStage();
  await using agent = await openAgent(stage);
  for (const [given, reason] of refused) {
    const reply = await agent.call('add_schedule', {text: '글', idempotency_key: 'k', ...given});
    assert.deepEqual([reply.isError, reply.content?.['id']], [true, null], reply.text);
    assert.match(String(reply.content?.['reason']), reason, JSON.stringify(given).slice(0, 200));
    // An agent gives arguments, no options.
    assert.doesNotMatch(String(reply.content?.['next_step']), /--(?:at|in|every|daily)/);
  }
  assert.equal(await stage.withPorts(({schedules}) => schedules.list().length), 0);
  // A refused one has not used the key.
  const reply = await agent.call('add_schedule', {text: '글', every: '2h', idempotency_key: 'k'});
  assert.equal(reply.content?.['status'], 'queued');
});

test('the arguments of a scheduled command are not in the answer', async () => {
  await using stage = await openStage();
  await stage.run(['schedule', 'add', '--every', '2h', '--', 'echo', 'Bearer 비밀']);
  await using agent = await openAgent(stage);
  const reply = await agent.call('list_schedules');
  assert.doesNotMatch(reply.text, /비밀/);
  const schedules = reply.content?.['schedules'];
  assert.ok(Array.isArray(schedules));
  assert.deepEqual([schedules[0].program, schedules[0].text], ['echo', null]);
});

test('a schedule that is not there cannot be removed', async () => {
  await using stage = await openStage();
  await using agent = await openAgent(stage);
  const reply = await agent.call('remove_schedule', {id: 'nothing'});
  assert.deepEqual([reply.isError, reply.content?.['status']], [true, 'failed']);
  assert.match(String(reply.content?.['next_step']), /list_schedules/);
});
