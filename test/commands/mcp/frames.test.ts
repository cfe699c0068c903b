import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import type {RunningCli} from '../../support/run.ts';

const opening = [
  {
    id: 'open',
    method: 'initialize',
    params: {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: {name: 'by hand', version: '1'},
    },
  },
  {method: 'notifications/initialized'},
];

function line(message: object): string {
  return `${JSON.stringify({jsonrpc: '2.0', ...message})}\n`;
}

function call(id: unknown, name: unknown, given: unknown): string {
  return line({id, method: 'tools/call', params: {name, arguments: given}});
}

interface Answered {
  readonly id?: string | number;
  readonly error?: {readonly code: number; readonly message: string};
  readonly result?: {
    readonly isError?: boolean;
    readonly content?: readonly {readonly text: string}[];
    readonly structuredContent?: {readonly status?: string; readonly reason?: string};
  };
}

/** The answers so far, each a line of its own: stdout belongs to the protocol. */
function answersOf(cli: RunningCli): readonly Answered[] {
  const lines = cli.stdout().split('\n').slice(0, -1);
  return lines.map((one) => {
    const answer = JSON.parse(one);
    assert.equal(answer.jsonrpc, '2.0');
    return answer;
  });
}

/** Starts a server and opens a session by hand. */
async function open(stage: Awaited<ReturnType<typeof openStage>>): Promise<RunningCli> {
  const cli = stage.start(['mcp', '--lang', 'en']);
  for (const message of opening) cli.write(line(message));
  await cli.untilStdout(/"open"/);
  return cli;
}

/** The answer to the last request, after which nothing else is on its way. */
async function answerTo(cli: RunningCli, frame: string | Buffer): Promise<readonly Answered[]> {
  const before = answersOf(cli).length;
  cli.write(frame);
  cli.write(line({id: `after ${before}`, method: 'ping'}));
  await cli.untilStdout(new RegExp(`"after ${before}"`));
  return answersOf(cli)
    .slice(before)
    .filter(({id}) => id !== `after ${before}`);
}

const broken: readonly (readonly [frame: string | Buffer, code: number, id?: string | number])[] = [
  ['no json\n', -32_700],
  ['{"jsonrpc":"2.0","id":7,"method":"ping"\n', -32_700],
  [Buffer.from([0xff, 0xfe, 0x00, 0x0a]), -32_700],
  ['null\n', -32_600],
  ['[]\n', -32_600],
  ['"text"\n', -32_600],
  ['{"id":7,"method":"ping"}\n', -32_600, 7],
  ['{"jsonrpc":"1.0","id":"old","method":"ping"}\n', -32_600, 'old'],
  ['{"jsonrpc":"2.0","id":{"a":1},"method":"ping"}\n', -32_600],
  [`${'['.repeat(200_000)}\n`, -32_700],
  [line({id: 8, method: 'no/such/method'}), -32_601, 8],
  [call(9, 'no_tool', {}), -32_602, 9],
  [call(10, 5, {}), -32_602, 10],
  [call(11, 'status', 'x'), -32_602, 11],
  [call(12, 'status', []), -32_602, 12],
  [line({id: 13, method: 'tools/call', params: {}}), -32_602, 13],
  [line({id: 14, method: 'tools/call'}), -32_602, 14],
];

test('a broken frame is answered with an error, and the server goes on', async () => {
  await using stage = await openStage();
  await using cli = await open(stage);
  for (const [frame, code, id] of broken) {
    const answers = await answerTo(cli, frame);
    const shown = frame.toString().slice(0, 60);
    assert.deepEqual(
      answers.map((one) => [one.error?.code, one.id]),
      [[code, id]],
      shown,
    );
    assert.match(answers[0]?.error?.message ?? '', /^[^\n]{1,300}$/, shown);
  }
  assert.deepEqual(await answerTo(cli, '\n \r\n'), []);
  cli.end();
  assert.equal((await stage.end(cli)).code, 0);
});

const wrong: readonly (readonly [name: string, given: unknown, text: RegExp])[] = [
  ['send_note', {text: '글'}, /idempotency_key is required/],
  ['send_note', {text: 5, idempotency_key: 'k'}, /text must be string/],
  ['send_note', {text: '', idempotency_key: 'k'}, /text must not be empty/],
  ['send_note', {text: '글', idempotency_key: 'k', to: '엄마'}, /"to" is unknown/],
  ['send_note', {text: '글', idempotency_key: 'k'.repeat(201)}, /at most 200/],
  ['send_note', {text: '가'.repeat(100_001), idempotency_key: 'k'}, /at most 100000/],
  ['send_note', {text: '글', link: 'javascript:1', idempotency_key: 'k'}, /javascript:1/],
  ['send_card', {title: '카', rows: [{name: '이'}], idempotency_key: 'k'}, /rows\[0\]\.value/],
  ['send_card', {title: '카', buttons: 'x', idempotency_key: 'k'}, /buttons must be array/],
  ['send_list', {title: '목', items: [], idempotency_key: 'k'}, /items must not be empty/],
  ['send_list', {title: '목', items: ['x'], idempotency_key: 'k'}, /items\[0\] must be object/],
  ['search_history', {query: '글', limit: 51}, /limit must be at most 50; it is 51/],
  ['search_history', {query: '글', limit: 1.5}, /limit must be integer/],
  ['add_schedule', {text: '글', at: 5, idempotency_key: 'k'}, /at must be string/],
  ['remove_schedule', {id: null}, /id must be string/],
  ['status', {verbose: true}, /"verbose" is unknown; there are none/],
  ['status', {__proto__: null, constructor: {}}, /"constructor" is unknown/],
];

test('wrong arguments are refused in a sentence, and nothing is sent', async () => {
  await using stage = await openStage({loggedIn: true});
  await using cli = await open(stage);
  for (const [index, [name, given, text]] of wrong.entries()) {
    cli.write(call(`wrong ${index}`, name, given));
    await cli.untilStdout(new RegExp(`"wrong ${index}"`));
    const answer = answersOf(cli).find(({id}) => id === `wrong ${index}`);
    assert.equal(answer?.result?.isError, true, name);
    const reply = answer?.result?.content?.[0]?.text ?? '';
    const state = answer?.result?.structuredContent;
    // What gives something answers with a state, here too.
    assert.equal(state?.status, /^(?:send|add|remove)_/.test(name) ? 'failed' : undefined, name);
    assert.match(state?.reason ?? reply, text);
    assert.ok(reply.length < 1000, reply.slice(0, 80));
  }
  cli.end();
  assert.equal((await stage.end(cli)).code, 0);
  assert.equal(stage.emulator.memos.length, 0);
});

test('null stands for no arguments, and the last line may have no end', async () => {
  await using stage = await openStage();
  const input = `${opening.map(line).join('')}${call('null', 'list_schedules', null).trim()}`;
  const {code, stdout} = await stage.run(['mcp'], {input});
  assert.equal(code, 0);
  assert.match(stdout, /"structuredContent":\{"schedules":\[\]\}.*"id":"null"/);
});

test('a huge message is refused before it ends, and its rest is skipped', async () => {
  await using stage = await openStage();
  await using cli = await open(stage);
  const half = 'x'.repeat(3 * 1024 * 1024);
  cli.write(half);
  cli.write(half);
  await cli.untilStdout(/longer than/);
  const answers = await answerTo(cli, `${half}\n`);
  assert.deepEqual(answers, []);
  cli.end();
  assert.equal((await stage.end(cli)).code, 0);
});

test('a request in many pieces, and several in one, are read', async () => {
  await using stage = await openStage();
  await using cli = await open(stage);
  const [first, ...rest] = call('split', 'status', {}).match(/.{1,7}|\n/gs) ?? [];
  for (const piece of [first ?? '', ...rest]) cli.write(piece);
  await cli.untilStdout(/"split"/);
  const two = `${call('a', 'status', {}).replace('\n', '\r\n')}${call('b', 'status', {})}`;
  cli.write(two);
  await cli.untilStdout(/"id":"b"/);
  await cli.untilStdout(/"id":"a"/);
  cli.end();
  assert.equal((await stage.end(cli)).code, 0);
});

test('what an agent writes does not control a terminal that shows the protocol', async () => {
  await using stage = await openStage();
  await using cli = await open(stage);
  const [answer] = await answerTo(cli, call(1, '\u009b31m\u202e', {}));
  assert.match(answer?.error?.message ?? '', /\u009b31m\u202e/);
  cli.end();
  const {stdout, stderr} = await stage.end(cli);
  assert.doesNotMatch(stdout + stderr, /[\x7f-\x9f\u202a-\u202e]/);
});
