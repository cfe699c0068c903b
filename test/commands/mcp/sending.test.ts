import assert from 'node:assert/strict';
import {test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {openAgent, type ToolReply} from '../../support/agent.ts';
import {holdNext} from '../../support/hold-next.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {untilSeen} from '../../support/until-seen.ts';

function note(text: string, key: string): Record<string, unknown> {
  return {text, idempotency_key: key};
}

function stateOf({content}: ToolReply) {
  return content?.['status'];
}

function textsIn({emulator}: KakaoStage): readonly string[] {
  return emulator.memos.map(({text}) => text);
}

test('the same key sends once, and returns the state of the first memo', async () => {
  await using stage = await openStage({loggedIn: true});
  await using agent = await openAgent(stage);
  const first = await agent.call('send_note', note('하나', 'k'));
  const again = await agent.call('send_note', note('다른 글', 'k'));
  assert.deepEqual([stateOf(first), stateOf(again)], ['sent', 'sent']);
  assert.equal(again.content?.['id'], first.content?.['id']);
  assert.match(String(again.content?.['next_step']), /nothing was sent now/);
  await using other = await openAgent(stage);
  const elsewhere = await other.call('send_card', {title: '카드', idempotency_key: 'k'});
  assert.equal(elsewhere.content?.['id'], first.content?.['id']);
  assert.deepEqual(textsIn(stage), ['하나']);
});

test('a key of an agent is not that of a script', async () => {
  await using stage = await openStage({loggedIn: true});
  await stage.run(['send', '스크립트', '--idempotency-key', 'k']);
  await using agent = await openAgent(stage);
  assert.equal(stateOf(await agent.call('send_note', note('에이전트', 'k'))), 'sent');
  assert.deepEqual(textsIn(stage), ['스크립트', '에이전트']);
});

test('keys that differ only in halves of characters are different keys', async () => {
  await using stage = await openStage({loggedIn: true});
  await using agent = await openAgent(stage);
  for (const key of ['\ud83d', '\ud83e', '\ufffd']) {
    assert.equal(
      (await agent.call('send_note', note('글', key))).content?.['next_step'],
      undefined,
    );
  }
  const again = await agent.call('send_note', note('글', '\ud83e'));
  assert.match(String(again.content?.['next_step']), /used before/);
  assert.equal(stage.emulator.memos.length, 3);
});

test('a key whose memo was deleted is still used', async () => {
  await using stage = await openStage({loggedIn: true, breaks: {I1: 'a sent memo is deleted'}});
  await using agent = await openAgent(stage);
  const {content} = await agent.call('send_note', note('하나', 'k'));
  await stage.withPorts(({memos}) => memos.remove(String(content?.['id']), ['sent']));
  const again = await agent.call('send_note', note('둘', 'k'));
  assert.deepEqual([stateOf(again), again.content?.['id']], ['unknown', null]);
  assert.deepEqual(textsIn(stage), ['하나']);
});

test('without a login the note waits, and the answer says how to log in', async () => {
  await using stage = await openStage();
  await using agent = await openAgent(stage);
  const reply = await agent.call('send_note', note('나중에', 'k'));
  assert.deepEqual([stateOf(reply), reply.isError], ['queued', false]);
  assert.match(String(reply.content?.['reason']), /not logged in/);
  assert.match(String(reply.content?.['next_step']), /kakao-tui login.*outbox/);
  const {content: status} = await agent.call('status');
  assert.deepEqual(
    [status?.['ready'], status?.['logged_in'], status?.['queued'], status?.['left_today']],
    [false, false, 1, 99],
  );
  await stage.logIn();
  await stage.run(['outbox', 'flush']);
  assert.deepEqual(textsIn(stage), ['나중에']);
  assert.equal(stateOf(await agent.call('send_note', note('나중에', 'k'))), 'sent');
});

test('what Kakao cannot take now waits; what it refuses failed', async () => {
  await using stage = await openStage({loggedIn: true});
  await using agent = await openAgent(stage);
  stage.emulator.failNext(memoPath, {status: 503, body: {code: -9798, msg: ''}});
  const waits = await agent.call('send_note', note('점검', 'a'));
  assert.deepEqual([stateOf(waits), waits.isError], ['queued', false]);
  // A model that reads "try again" gives another memo.
  assert.match(String(waits.content?.['next_step']), /do not send it again/);
  assert.doesNotMatch(String(waits.content?.['next_step']), /try|send again/i);
  stage.emulator.failNext(memoPath, {destroy: 'reset', processed: true});
  const unknown = await agent.call('send_note', note('응답 없음', 'c'));
  assert.deepEqual([stateOf(unknown), unknown.isError], ['unknown', false]);
  assert.match(String(unknown.content?.['next_step']), /do not send it again.*in the app/);
  stage.emulator.failNext(memoPath, {status: 400, body: {code: -2, msg: 'wrong'}});
  const refused = await agent.call('send_note', note('거절', 'b'));
  assert.deepEqual([stateOf(refused), refused.isError], ['failed', true]);
  assert.notEqual(refused.content?.['reason'], undefined);
});

test('two servers together keep the limit of an hour, whoever asks first', async () => {
  await using stage = await openStage({loggedIn: true});
  const args = ['--max-per-hour', '3'];
  await using one = await openAgent(stage, {args});
  await using two = await openAgent(stage, {args});
  const reply = await Promise.all(
    [one, two, one, two, one, two, one, two].map((agent, index) =>
      agent.call('send_note', note(`메모 ${index}`, `k${index}`)),
    ),
  );
  const states = reply.map(stateOf).sort();
  assert.deepEqual(states, [...Array(5).fill('failed'), ...Array(3).fill('sent')]);
  for (const {content, isError} of reply.filter((one) => stateOf(one) === 'failed')) {
    assert.deepEqual([isError, content?.['id']], [true, null]);
    assert.match(String(content?.['reason']), /3 notes in 1 h/);
    assert.match(String(content?.['next_step']), /again after/);
  }
  assert.equal(stage.emulator.memos.length, 3);
  const schedule = {text: '글', at: '30m', idempotency_key: 's'};
  assert.equal(stateOf(await one.call('add_schedule', schedule)), 'failed');
  // A person has no such limit.
  assert.equal((await stage.run(['send', '사람'])).code, 0);
});

test('nothing is sent above the messages of a day, whoever sent the others', async () => {
  await using stage = await openStage({loggedIn: true});
  await stage.remember(Array.from({length: 99}, (_, index) => `메모 ${index}`));
  await using agent = await openAgent(stage);
  const {content: status} = await agent.call('status');
  const left = Number(status?.['left_today']);
  // The memos are seconds apart: midnight in Korea may lie between them.
  assert.ok(left >= 1 && left < 100, `${left}`);
  const parts = Math.min(left + 1, 5);
  if (parts === left + 1) {
    const long = await agent.call('send_note', note('가'.repeat(200 * parts - 50), 'long'));
    assert.equal(stateOf(long), 'failed', long.text);
    assert.match(String(long.content?.['reason']), /limit of 100 messages a day/);
    assert.equal(long.content?.['left_today'], left);
  }
  const last = await agent.call('send_note', note('마지막', 'k'));
  assert.deepEqual([stateOf(last), last.content?.['left_today']], ['sent', left - 1]);
});

test('a note that would fill the chatroom is refused', async () => {
  await using stage = await openStage({loggedIn: true});
  await using agent = await openAgent(stage);
  const reply = await agent.call('send_note', note('가나다 '.repeat(300), 'k'));
  assert.equal(stateOf(reply), 'failed');
  assert.match(String(reply.content?.['reason']), /may become 5/);
  assert.equal(stage.emulator.memos.length, 0);
});

test('a call that is withdrawn in the middle of a request is unknown, one before it never sent', async () => {
  await using stage = await openStage({loggedIn: true});
  await using agent = await openAgent(stage);
  const held = holdNext(stage.emulator, memoPath);
  const cancel = new AbortController();
  const sending = agent.call('send_note', note('중간', 'a'), cancel.signal);
  const waiting = agent.call('send_note', note('차례 전', 'b'), cancel.signal);
  await held.arrived;
  cancel.abort();
  await Promise.all([assert.rejects(sending), assert.rejects(waiting)]);
  const reply = await agent.call('send_note', note('중간', 'a'));
  assert.equal(stateOf(reply), 'unknown');
  assert.match(String(reply.content?.['next_step']), /do not send it again/);
  held.release();
  assert.equal(stateOf(await agent.call('send_note', note('다음', 'c'))), 'sent');
  await untilSeen('the end of the first request', () => stage.emulator.memos.length === 2);
  assert.deepEqual(textsIn(stage).toSorted(), ['다음', '중간']);
});

test('what is not sent or shown as written is a warning in the answer', async () => {
  await using stage = await openStage({loggedIn: true});
  await using agent = await openAgent(stage);
  const reply = await agent.call('send_card', {
    title: '제목',
    rows: [{name: '아주 긴 이름의 행', value: '값'}],
    idempotency_key: 'k',
  });
  assert.equal(stateOf(reply), 'sent');
  const warnings = reply.content?.['warnings'];
  assert.ok(Array.isArray(warnings) && warnings.length > 0, reply.text);
  const escaped = await agent.call('send_note', note('빨간 \u001b[31m글', 'e'));
  assert.deepEqual(textsIn(stage).at(-1), '빨간 글');
  assert.match(JSON.stringify(escaped.content?.['warnings']), /removed/i);
});

test('memos arrive in the order of the calls', async () => {
  await using stage = await openStage({loggedIn: true});
  await using agent = await openAgent(stage);
  const texts = ['하나', '둘', '셋', '넷', '다섯'];
  await Promise.all(texts.map((text) => agent.call('send_note', note(text, text))));
  assert.deepEqual(textsIn(stage), texts);
});
