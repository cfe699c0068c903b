import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {openAgent} from '../../support/agent.ts';
import {cleanEnvironment} from '../../support/clean-environment.ts';
import {holdNext} from '../../support/hold-next.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {closeAtEnd} from '../../support/open-resources.ts';
import {programCommand} from '../../support/run.ts';
import {mountSmallDisk, noSmallDisk} from '../../support/small-disk.ts';
import {untilSeen} from '../../support/until-seen.ts';

const hello = {
  jsonrpc: '2.0',
  id: 'open',
  method: 'initialize',
  params: {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: {name: 'by hand', version: '1'},
  },
};

function send(id: string): string {
  const params = {name: 'send_note', arguments: {text: id, idempotency_key: id}};
  return `${JSON.stringify({jsonrpc: '2.0', id, method: 'tools/call', params})}\n`;
}

/** A server whose pipes the test holds itself. */
function startServer({env}: KakaoStage) {
  const {command, args} = programCommand();
  const child = spawn(command, [...args, 'mcp'], {env: cleanEnvironment(env)});
  closeAtEnd(() => child.kill('SIGKILL'));
  child.stdin.on('error', () => {});
  child.stderr.resume();
  const ended = once(child, 'exit').then(([code]: unknown[]) => code);
  child.stdin.write(`${JSON.stringify(hello)}\n`);
  return {child, ended};
}

async function statusesOf({withPorts}: KakaoStage): Promise<readonly (readonly string[])[]> {
  return withPorts(({memos}) => [...memos.all()].map(({text, status}) => [text, status]));
}

test('what was asked for before stdin ends is sent and answered', async () => {
  await using stage = await openStage({loggedIn: true});
  const {code, stdout} = await stage.run(['mcp'], {
    input: `${JSON.stringify(hello)}\n${send('하나')}${send('둘')}`,
  });
  assert.equal(code, 0);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    answers.map(({id, result}) => [id, result.structuredContent?.status]),
    [
      ['open', undefined],
      ['하나', 'sent'],
      ['둘', 'sent'],
    ],
  );
});

test('a client that disappears in the middle: what was accepted is sent and recorded', async () => {
  await using stage = await openStage({loggedIn: true});
  const held = holdNext(stage.emulator, memoPath);
  const {child, ended} = startServer(stage);
  child.stdin.write(send('하나'));
  await held.arrived;
  child.stdout.destroy();
  child.stdin.destroy();
  held.release();
  assert.equal(await ended, 0);
  assert.deepEqual(await statusesOf(stage), [['하나', 'sent']]);
});

test('a client that no longer reads: what was accepted is sent and recorded', async () => {
  await using stage = await openStage({loggedIn: true});
  const held = holdNext(stage.emulator, memoPath);
  const {child, ended} = startServer(stage);
  child.stdin.write(send('하나'));
  await held.arrived;
  child.stdout.destroy();
  // The answer to it meets a closed pipe while the memo is on its way.
  child.stdin.write(`${JSON.stringify({jsonrpc: '2.0', id: 'p', method: 'ping'})}\n`);
  held.release();
  assert.equal(await ended, 0);
  assert.deepEqual(await statusesOf(stage), [['하나', 'sent']]);
});

test('SIGTERM in the middle of a request leaves the memo unknown, and ends the server', async () => {
  await using stage = await openStage({loggedIn: true});
  stage.emulator.failNext(memoPath, {hang: true});
  const {child, ended} = startServer(stage);
  child.stdin.write(send('하나'));
  await untilSeen('the request', () => stage.asked(memoPath) > 0);
  child.kill('SIGTERM');
  assert.equal(await ended, 0);
  assert.deepEqual(await statusesOf(stage), [['하나', 'unknown']]);
});

test('a killed server leaves a memo that the next one knows is unknown', async () => {
  await using stage = await openStage({loggedIn: true});
  const held = holdNext(stage.emulator, memoPath);
  const {child, ended} = startServer(stage);
  child.stdin.write(send('하나'));
  await held.arrived;
  child.kill('SIGKILL');
  await ended;
  held.release();
  await using agent = await openAgent(stage);
  const reply = await agent.call('send_note', {text: '하나', idempotency_key: '하나'});
  assert.equal(reply.content?.['status'], 'unknown');
});

test('a full disk is a failure with its reason, and the server goes on', {
  skip: noSmallDisk,
}, async () => {
  await using stage = await openStage({breaks: {I1: 'the record is on a disk that is gone'}});
  using disk = mountSmallDisk(stage.home);
  await stage.logIn();
  await using agent = await openAgent(stage);
  disk.fill();
  const reply = await agent.call('send_note', {text: '하나', idempotency_key: 'k'});
  assert.deepEqual(
    [reply.isError, reply.content?.['status'], reply.content?.['id']],
    [true, 'failed', null],
  );
  assert.match(String(reply.content?.['reason']), /disk/i);
  assert.equal(stage.emulator.memos.length, 0);
  disk.free();
  const again = await agent.call('send_note', {text: '하나', idempotency_key: 'k'});
  assert.equal(again.content?.['status'], 'sent');
});

test('data that cannot be opened is a failure of each call, not of the server', async () => {
  await using stage = await openStage({breaks: {record: 'there is none'}});
  const env = {KAKAO_TUI_HOME: '/dev/null/kakao'};
  await using agent = await openAgent(stage, {env});
  const reply = await agent.call('send_note', {text: '하나', idempotency_key: 'k'});
  assert.deepEqual(
    [reply.isError, reply.content?.['status'], reply.content?.['left_today']],
    [true, 'failed', null],
  );
  const status = await agent.call('status');
  assert.deepEqual([status.isError, status.content], [true, null]);
  assert.match(status.text, /kakao/);
});

test('read-only servers have no tool that sends, schedules or removes', async () => {
  await using stage = await openStage({loggedIn: true});
  await using agent = await openAgent(stage, {args: ['--read-only']});
  const {tools} = await agent.client.listTools();
  assert.deepEqual(
    tools.map(({name}) => name),
    ['search_history', 'list_schedules', 'status'],
  );
  assert.ok(tools.every(({annotations}) => annotations?.readOnlyHint === true));
  assert.match(agent.client.getInstructions() ?? '', /read-only/);
  const given = {text: '글', idempotency_key: 'k'};
  await assert.rejects(agent.call('send_note', given), /no tool "send_note"/);
  assert.deepEqual(await statusesOf(stage), []);
});
