import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Memo, MemoStatus} from '../../../src/domain/memo/memo.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {textMemo} from '../../support/contents.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

function memo(index: number, status: MemoStatus, text = `메모 ${index}`): Memo {
  return {
    id: `id-${index}`,
    ...textMemo(text, {url: 'https://developers.kakao.com', buttonTitle: null}),
    status,
    parts: [{text, status}],
    createdAt: Date.UTC(2026, 10, 20, 0, index),
    sentAt: status === 'sent' ? Date.UTC(2026, 10, 20, 0, index, 30) : null,
    nextAttemptAt: null,
    attempts: 1,
    failure: null,
    tags: [],
    pinnedAt: null,
    sourceId: null,
  };
}

function record(stage: KakaoStage, memos: readonly Memo[]) {
  return stage.withPorts((ports) => {
    for (const one of memos) ports.memos.add(one, one.status === 'sending' ? 'another' : null);
    for (const {id, status, parts, sentAt} of memos)
      ports.memos.change(id, {status, parts, sentAt});
  });
}

const states: readonly MemoStatus[] = ['sent', 'failed', 'unknown', 'queued', 'sending'];

describe('history', {concurrency: 2}, () => {
  test('--jsonl: one memo per line, oldest first, in every state', async () => {
    await using stage = await openStage();
    await record(
      stage,
      states.map((status, index) => memo(index, status)),
    );
    const {stdout, stderr, code} = await stage.command(['history', '--jsonl']);
    assert.deepEqual([code, stderr], [0, '']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(lines[0], {
      schema: 'kakao-tui/memo@1',
      id: 'id-0',
      text: '메모 0',
      link: null,
      button: null,
      status: 'sent',
      createdAt: '2026-11-20T00:00:00.000Z',
      sentAt: '2026-11-20T00:00:30.000Z',
      parts: [{index: 1, of: 1, status: 'sent'}],
      tags: [],
      pinnedAt: null,
    });
    assert.deepEqual(
      lines.map(({status}) => status),
      // A memo of a dead sender is no longer being sent.
      states.map((status) => (status === 'sending' ? 'unknown' : status)),
    );
    assert.equal(lines[1].sentAt, null);
  });

  test('JSON holds tags, pin and link under the names of history show; no link is null', async () => {
    await using stage = await openStage();
    const pinnedAt = Date.UTC(2026, 10, 21);
    const withButton = textMemo('단추', {url: 'https://developers.kakao.com', buttonTitle: '보기'});
    const linked = textMemo('주소', {url: 'https://example.com/a', buttonTitle: null});
    const tagged = {...memo(0, 'sent', '#장보기 우유'), tags: ['장보기'], pinnedAt};
    await record(stage, [
      tagged,
      {...memo(1, 'sent'), ...withButton},
      {...memo(2, 'sent'), ...linked},
    ]);
    const facts = ({link, button, tags, pinnedAt: pinned}: Record<string, unknown>) => [
      link,
      button,
      tags,
      pinned,
    ];
    const {memos} = jsonOf(await stage.run(['history', '--json']));
    assert.deepEqual(memos.map(facts), [
      [null, null, ['장보기'], '2026-11-21T00:00:00.000Z'],
      ['https://developers.kakao.com', '보기', [], null],
      ['https://example.com/a', null, [], null],
    ]);
    const shown = jsonOf(await stage.run(['history', 'show', 'id-0', '--json']));
    assert.deepEqual(facts(shown), facts(memos[0]));
  });

  test('--limit prints the last ones, still oldest first; --json prints one object', async () => {
    await using stage = await openStage();
    await record(
      stage,
      [0, 1, 2, 3].map((index) => memo(index, 'sent')),
    );
    const {schema, memos} = jsonOf(await stage.command(['history', '--json', '--limit', '2']));
    assert.equal(schema, 'kakao-tui/history@1');
    assert.deepEqual(
      memos.map(({id}: {id: string}) => id),
      ['id-2', 'id-3'],
    );
    const words = await stage.command(['history', '--limit', '1']);
    assert.equal(words.stdout, 'id-3  2026-11-20 09:03  [보냄]  메모 3\n');
    const english = await stage.command(['history', '--limit', '1'], {env: {LANG: 'C', TZ: 'UTC'}});
    assert.equal(english.stdout, 'id-3  2026-11-20 00:03 UTC  [sent]  메모 3\n');
    assert.equal((await stage.command(['history', '--limit', '0'])).stdout, '');
  });

  test('prints no control character of a text, and one line for each memo', async () => {
    await using stage = await openStage();
    const hostile = '앞\u001b]52;c;eA==\u0007\n둘째\u009b2J줄\u202e끝\r';
    await record(stage, [memo(0, 'sent', hostile)]);
    const words = await stage.command(['history']);
    assert.match(words.stdout, /^id-0 {2}2026-11-20 09:00 {2}\[보냄\] {2}앞 둘째줄끝\n$/);
    const lines = await stage.command(['history', '--jsonl']);
    assert.equal(jsonOf(lines).text, hostile);
    assert.doesNotMatch(lines.stdout, /[\u007f-\u009f\u202e]/);
  });

  test('--since and --search filter, together and with --limit', async () => {
    await using stage = await openStage();
    const texts = ['회의록 정리', '우유 사기', '회의 취소', '회의실 예약'];
    await record(
      stage,
      texts.map((text, index) => memo(index, 'sent', text)),
    );
    const idsOf = async (...args: string[]) => {
      const {code, stdout} = await stage.command(['history', '--jsonl', ...args]);
      assert.equal(code, 0);
      return stdout
        .trimEnd()
        .split('\n')
        .map((line) => line && JSON.parse(line).id);
    };
    assert.deepEqual(await idsOf('--search', '회의 -취소'), ['id-0', 'id-3']);
    assert.deepEqual(await idsOf('--search', '회의', '--limit', '2'), ['id-2', 'id-3']);
    assert.deepEqual(await idsOf('--since', '2026-11-20T09:01:30+09:00'), ['id-2', 'id-3']);
    const both = ['--since', '2026-11-20T00:02Z', '--search', '회의'];
    assert.deepEqual(await idsOf(...both), ['id-2', 'id-3']);
    assert.deepEqual(await idsOf('--search', '두부'), ['']);
    const exported = await stage.command(['export', '--search', '우유']);
    assert.equal(jsonOf(exported).id, 'id-1');
    for (const wrong of [
      ['--since', 'soon'],
      ['--search', 'after:soon'],
    ]) {
      const {code, stdout, stderr} = await stage.command(['history', ...wrong]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /soon/);
      assert.match(stderr, /2026-11-01/);
    }
  });

  test('with an empty history prints nothing, and an empty list as JSON', async () => {
    await using stage = await openStage();
    assert.deepEqual(await stage.command(['history']), {
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
    });
    assert.deepEqual(jsonOf(await stage.command(['history', '--json'])).memos, []);
    assert.equal((await stage.command(['history', '--jsonl'])).stdout, '');
  });
});
