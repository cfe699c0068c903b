import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {memoWith} from '../../support/database.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

const createdAt = Date.UTC(2026, 10, 20);

function record(stage: KakaoStage, memos: readonly Memo[]): Promise<void> {
  return stage.withPorts((ports) => {
    for (const memo of memos) ports.memos.add(memo, memo.status === 'sending' ? 'x' : null);
  });
}

function idsOf(stage: KakaoStage): Promise<readonly string[]> {
  return stage.withPorts((ports) => [...ports.memos.all()].map(({id}) => id));
}

const failed: Memo = memoWith({
  id: '0198c0de-aaaa-bbbb',
  text: '긴 글\n둘째 줄\u001b[2J',
  status: 'failed',
  parts: [
    {text: '긴 글', status: 'sent'},
    {text: '둘째 줄', status: 'failed'},
  ],
  createdAt,
  attempts: 2,
  link: {url: 'https://example.com/a', buttonTitle: '보기'},
  failure: {kind: 'network', reason: 'refused', detail: 'ECONNREFUSED'},
  tags: ['장보기'],
  pinnedAt: createdAt + 60_000,
  sourceId: '0198c0de-0000-0000',
});

const sent: Memo = memoWith({
  id: '0198c0de-aaaa-cccc',
  status: 'sent',
  parts: [{text: 'x', status: 'sent'}],
  createdAt,
  sentAt: createdAt + 1000,
});

const queued: Memo = memoWith({id: '0198c0de-aaaa-dddd', createdAt});

const sending: Memo = memoWith({id: '0198c0de-aaaa-eeee', status: 'sending', createdAt});

describe('one memo of the history', {concurrency: 2}, () => {
  test('show: prints all known facts, by a part of the id, as text and as JSON', async () => {
    await using stage = await openStage();
    await record(stage, [failed, sent]);
    const {code, stdout, stderr} = await stage.command(['history', 'show', 'aaaa-bbbb']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(stdout.split('\n').slice(0, 10), [
      'ID        0198c0de-aaaa-bbbb',
      '상태      보내지 못함',
      '작성      2026-11-20 09:00',
      '분할      1 보냄  2 보내지 못함',
      '시도      2',
      '링크      https://example.com/a',
      '버튼      보기',
      '태그      #장보기',
      '고정      2026-11-20 09:01',
      '원본      0198c0de-0000-0000',
    ]);
    assert.match(stdout, /\n\n.*연결.*\n.+\n\n긴 글\n둘째 줄\n$/);
    const json = jsonOf(await stage.command(['history', 'show', failed.id, '--json']));
    assert.equal(json.schema, 'kakao-tui/memo@1');
    assert.equal(json.error.code, 'network-refused');
    assert.deepEqual(
      [json.text, json.link, json.button, json.attempts, json.tags, json.sourceId],
      [failed.text, 'https://example.com/a', '보기', 2, ['장보기'], failed.sourceId],
    );
    assert.deepEqual(json.parts[1], {index: 2, of: 2, status: 'failed', text: '둘째 줄'});
    const english = await stage.command(['history', 'show', 'cccc'], {env: {LANG: 'C'}});
    assert.match(english.stdout, /^id {8}0198c0de-aaaa-cccc\nstate {5}sent\n/);
  });

  test('show: prints failed attempts with the error of Kakao, even after the memo was delivered', async () => {
    await using stage = await openStage({loggedIn: true});
    const body = {code: -603, msg: 'timeout'};
    stage.emulator.failNext(memoPath, {status: 500, body});
    await stage.command(['send', '두 번 만에']);
    await stage.command(['outbox', 'retry', (await idsOf(stage))[0] ?? '']);
    const [id = ''] = await idsOf(stage);
    const {stdout} = await stage.command(['history', 'show', id]);
    assert.match(stdout, /상태 {6}보냄\n/);
    assert.match(stdout, /시도 {6}2\n실패 {6}20\d\d-\d\d-\d\d \d\d:\d\d {2}.*\(-603\)/);
    const json = jsonOf(await stage.command(['history', 'show', id, '--json']));
    assert.deepEqual(
      json.setbacks.map(({error}: {error: {code: string}}) => error.code),
      ['outcome-unknown'],
    );
  });

  test('an id that matches none or several is an error; exit 2', async () => {
    await using stage = await openStage();
    await record(stage, [failed, sent]);
    const cases: readonly (readonly [string, RegExp])[] = [
      ['0198c0de', /ID가 0198c0de\(으\)로 시작하거나 끝나는 메모가 여러 개입니다/],
      ['ccc', /그런 메모가 없습니다: ccc/],
      ['zzzzzz', /그런 메모가 없습니다: zzzzzz.*kakao-tui history/],
    ];
    for (const [id, words] of cases) {
      for (const action of ['show', 'delete']) {
        const {code, stdout, stderr} = await stage.command(['history', action, id]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, words);
      }
    }
    assert.equal((await stage.command(['history', 'show'])).code, 2);
  });

  test('delete: deletes any memo that is not being sent, as on the screen; the message in KakaoTalk stays', async () => {
    await using stage = await openStage();
    await record(stage, [failed, sent, queued, sending]);
    const asked = ['cccc', 'dddd', 'eeee', 'nono'];
    const run = await stage.command(['history', 'delete', ...asked, '--json']);
    assert.equal(run.code, 2);
    assert.deepEqual(jsonOf(run), {
      schema: 'kakao-tui/history-delete@1',
      deleted: 2,
      memos: [
        {id: sent.id, outcome: 'deleted'},
        {id: queued.id, outcome: 'deleted'},
        {id: sending.id, outcome: 'on-its-way'},
        {id: 'nono', outcome: 'not-found'},
      ],
    });
    assert.match(run.stderr, /보내는 중인 메모는 삭제할 수 없습니다: aaa-eeee/);
    const ids = await stage.withPorts((ports) => [...ports.memos.all()].map(({id}) => id));
    assert.deepEqual(ids, [failed.id, sending.id]);
    const last = await stage.command(['history', 'delete', failed.id]);
    assert.deepEqual(last, {code: 0, signal: null, stdout: '', stderr: ''});
  });
});
