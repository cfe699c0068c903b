import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type ClientOptions, SUPPORTED_PROTOCOL_VERSIONS} from '@modelcontextprotocol/client';
import {type Agent, openAgent} from '../../support/agent.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {sentTemplates} from '../../support/sent-templates.ts';

/** The protocol without a handshake, which the list of the library's older versions leaves out. */
const newest = '2026-07-28';
const oldest = SUPPORTED_PROTOCOL_VERSIONS.at(-1) ?? '';

const versions: readonly string[] = [newest, ...SUPPORTED_PROTOCOL_VERSIONS];

function speaking(version: string): ClientOptions {
  return version === newest
    ? {versionNegotiation: {mode: {pin: newest}}}
    : {supportedProtocolVersions: [version]};
}

/** Uses every tool once, as an agent would. */
async function useAll(agent: Agent): Promise<void> {
  const note = await agent.call('send_note', {text: '빌드 끝', idempotency_key: 'n'});
  assert.deepEqual([note.content?.['status'], note.content?.['left_today']], ['sent', 99]);
  const card = await agent.call('send_card', {
    title: '빌드',
    description: '성공',
    rows: [{name: '시간', value: '3분'}],
    link: 'https://example.com/',
    buttons: [{title: '로그', url: 'https://example.com/log'}, {title: '열기'}],
    idempotency_key: 'c',
  });
  assert.equal(card.content?.['status'], 'sent', card.text);
  const items = ['하나', '둘'].map((title) => ({title, url: 'https://example.com/'}));
  const list = await agent.call('send_list', {title: '할 일', items, idempotency_key: 'l'});
  assert.equal(list.content?.['status'], 'sent', list.text);
  const found = await agent.call('search_history', {query: '빌드', limit: 1});
  const memos = found.content?.['memos'];
  assert.ok(Array.isArray(memos) && found.content?.['has_more'] === true);
  assert.deepEqual([memos.length, memos[0].status], [1, 'sent']);
  const added = await agent.call('add_schedule', {
    text: '물 마시기',
    every: '평일 9시',
    tz: 'Asia/Seoul',
    idempotency_key: 's',
  });
  assert.equal(added.content?.['status'], 'queued', added.text);
  const {id} = added.content ?? {};
  const {content: listed} = await agent.call('list_schedules');
  const schedules = listed?.['schedules'];
  assert.ok(Array.isArray(schedules));
  assert.deepEqual(
    schedules.map((one) => [one.id, one.text, one.paused, one.next_at]),
    [[id, '물 마시기', false, added.content?.['next_at']]],
  );
  const removed = await agent.call('remove_schedule', {id});
  assert.equal(removed.content?.['status'], 'removed');
  assert.deepEqual((await agent.call('list_schedules')).content, {schedules: []});
  const {content: status} = await agent.call('status');
  assert.deepEqual(
    ['ready', 'logged_in', 'left_today', 'queued', 'max_per_hour'].map((name) => status?.[name]),
    [true, true, 97, 0, 6],
  );
  assert.match(String(status?.['login_ends_at']), /^\d{4}-\d\d-\d\dT/);
}

for (const version of versions) {
  test(`an agent uses every tool in version ${version}`, async () => {
    await using stage = await openStage({loggedIn: true});
    await using agent = await openAgent(stage, {client: speaking(version)});
    assert.equal(agent.client.getNegotiatedProtocolVersion(), version);
    await useAll(agent);
    assert.equal(agent.stderr(), '');
    assert.deepEqual(
      sentTemplates(stage.emulator).map((template) => Object(template)['object_type']),
      ['text', 'feed', 'list'],
    );
  });
}

test('the versions are the newest and the oldest that the library speaks', () => {
  assert.ok(!SUPPORTED_PROTOCOL_VERSIONS.includes(newest));
  assert.equal(oldest, '2024-10-07');
});

test('every tool says what it is, what it takes and gives, and what it may change', async () => {
  await using stage = await openStage();
  await using agent = await openAgent(stage);
  const {tools} = await agent.client.listTools();
  const hints = tools.map(({name, annotations}) => [
    name,
    annotations?.readOnlyHint,
    annotations?.destructiveHint,
    annotations?.idempotentHint,
    annotations?.openWorldHint,
  ]);
  assert.deepEqual(hints, [
    ['send_note', false, false, true, true],
    ['send_card', false, false, true, true],
    ['send_list', false, false, true, true],
    ['add_schedule', false, false, true, true],
    ['remove_schedule', false, true, true, false],
    ['search_history', true, false, true, false],
    ['list_schedules', true, false, true, false],
    ['status', true, false, true, false],
  ]);
  for (const {name, title, description = '', inputSchema, outputSchema} of tools) {
    assert.ok(title !== undefined && description !== '', name);
    assert.ok(outputSchema !== undefined, name);
    const gives = /^(?:send|add)_/.test(name);
    assert.equal(inputSchema.required?.includes('idempotency_key') ?? false, gives, name);
  }
  assert.match(agent.client.getInstructions() ?? '', /no other person/);
});
