import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {ScriptedResponse} from '../../../src/emulator/start-emulator.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {accept} from '../../support/accept.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {given} from '../../support/contents.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

const refused: ScriptedResponse = {status: 400, body: {code: -2, msg: 'bad template'}};
const lost: ScriptedResponse = {destroy: 'before-response', processed: true};

/** Sends a memo that gets this answer, and returns its id. */
async function sendAgainst(stage: KakaoStage, response: ScriptedResponse, text = '메모') {
  stage.emulator.failNext(memoPath, response);
  return jsonOf(await stage.command(['send', '--json', text])).id as string;
}

async function queue(stage: KakaoStage, texts: readonly string[]): Promise<void> {
  await stage.withPorts(async (ports) => {
    for (const text of texts) assert.ok((await accept(ports, given(text))).ok);
  });
}

async function statuses(stage: KakaoStage): Promise<string[]> {
  const {stdout} = await stage.command(['history', '--jsonl']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).status);
}

describe('outbox', {concurrency: 2}, () => {
  test('lists unsent memos with the reason and a remedy; only on a terminal it reports an empty outbox', async () => {
    await using stage = await openStage({loggedIn: true});
    const empty = await stage.command(['outbox']);
    assert.deepEqual([empty.code, empty.stdout, empty.stderr], [0, '', '']);
    const id = await sendAgainst(stage, lost, '갔을까');
    const {code, stdout} = await stage.command(['outbox', 'list']);
    assert.equal(code, 0);
    assert.match(
      stdout,
      new RegExp(`^${id.slice(-8)} .*\\[도착 확인 필요\\] {2}갔을까\n.*카카오톡`),
    );
    const {memos, schema} = jsonOf(await stage.command(['outbox', '--json']));
    assert.equal(schema, 'kakao-tui/outbox@1');
    assert.deepEqual(
      memos.map((memo: {id: string; status: string}) => [memo.id, memo.status]),
      [[id, 'unknown']],
    );
  });

  test('flush sends what is queued, in order, and reports it', async () => {
    await using stage = await openStage({loggedIn: true});
    await queue(stage, ['하나', '둘', '셋']);
    const flushed = jsonOf(await stage.command(['outbox', 'flush', '--json']));
    assert.deepEqual([flushed.schema, flushed.sent, flushed.waiting], ['kakao-tui/flush@1', 3, 0]);
    assert.deepEqual(
      stage.emulator.memos.map(({text}) => text),
      ['하나', '둘', '셋'],
    );
    assert.equal((await stage.command(['outbox', 'flush'])).code, 0);
  });

  test('flush exits with the worst outcome: unknown before refused, and waiting is not success', async () => {
    await using stage = await openStage({loggedIn: true});
    await queue(stage, ['하나', '둘']);
    stage.emulator.failNext(memoPath, lost);
    stage.emulator.failNext(memoPath, refused);
    assert.equal((await stage.command(['outbox', 'flush'])).code, 8);
    assert.deepEqual(await statuses(stage), ['unknown', 'failed']);
    await queue(stage, ['셋']);
    await stage.emulator.close();
    assert.equal((await stage.command(['outbox', 'flush'])).code, 5);
  });

  test('retry sends a failed memo again, by the end of the id', async () => {
    await using stage = await openStage({loggedIn: true});
    const id = await sendAgainst(stage, refused);
    const retried = jsonOf(await stage.command(['outbox', 'retry', id.slice(-8), '--json']));
    assert.deepEqual([retried.id, retried.status, retried.error], [id, 'sent', null]);
    assert.deepEqual(
      stage.emulator.memos.map(({text}) => text),
      ['메모'],
    );
    const again = await stage.command(['outbox', 'retry', id]);
    assert.equal(again.code, 0);
    assert.equal(stage.emulator.memos.length, 1, 'one that is sent is not sent again');
  });

  test('resolve is for unknown memos, and needs the confirmation that the memo was delivered', async () => {
    await using stage = await openStage({loggedIn: true});
    const id = await sendAgainst(stage, lost);
    assert.equal((await stage.command(['outbox', 'resolve', id])).code, 2);
    assert.deepEqual(await statuses(stage), ['unknown']);
    assert.equal((await stage.command(['outbox', 'resolve', id, '--arrived'])).code, 0);
    assert.deepEqual(await statuses(stage), ['sent']);
    assert.equal((await stage.command(['outbox', 'resolve', id, '--arrived'])).code, 2);
    assert.equal(stage.asked(memoPath), 1, 'nothing was sent again');
  });

  test('discard deletes unsent memos, and nothing else', async () => {
    await using stage = await openStage({loggedIn: true});
    const failed = await sendAgainst(stage, refused);
    assert.equal((await stage.command(['outbox', 'discard', failed])).code, 0);
    const {id} = jsonOf(await stage.command(['send', '--json', '간 것']));
    const {code, stderr} = await stage.command(['outbox', 'discard', id]);
    assert.equal(code, 2);
    assert.match(stderr, /삭제할 수 없습니다/);
    assert.deepEqual(await statuses(stage), ['sent']);
  });

  test('an unknown id, an ambiguous end and a missing action are errors', async () => {
    await using stage = await openStage();
    const unknown = await stage.command(['outbox', 'discard', 'ffffffff']);
    assert.deepEqual([unknown.code, unknown.stdout], [2, '']);
    assert.match(unknown.stderr, /그런 메모가 없습니다: ffffffff/);
    assert.equal((await stage.command(['outbox', 'retry'])).code, 2);
    assert.equal((await stage.command(['outbox', 'empty', 'x'])).code, 2);
  });
});
