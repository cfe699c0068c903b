import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {MemoStatus} from '../../../src/domain/memo/memo.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {memoWith} from '../../support/database.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 20, 0, 14);

function record(stage: KakaoStage): Promise<void> {
  const notes: readonly (readonly [number, string, MemoStatus, readonly string[]])[] = [
    [0, '우유를 사기', 'sent', ['장보기']],
    [day, '우유가 없다', 'sent', ['장보기', '집']],
    [day + 3_600_000, '우유 또 사기 https://milk.example', 'failed', []],
  ];
  return stage.withPorts(({records}) => {
    const memos = notes.map(([after, text, status, tags], index) =>
      memoWith({
        id: `id-${index}`,
        text,
        status,
        parts: [{text, status: status === 'sent' ? 'sent' : 'failed'}],
        tags,
        createdAt: start + after,
      }),
    );
    records.intake()(memos);
  });
}

describe('history stats', {concurrency: 2}, () => {
  test('--json: days, hours of the day in the local zone, states, words, tags', async () => {
    await using stage = await openStage();
    await record(stage);
    const {hours, words, ...stats} = jsonOf(await stage.command(['history', 'stats', '--json']));
    assert.deepEqual(stats, {
      schema: 'kakao-tui/stats@1',
      total: 3,
      zone: 'Asia/Seoul',
      statuses: {failed: 1, sent: 2},
      tags: [
        {tag: '장보기', count: 2},
        {tag: '집', count: 1},
      ],
      days: [
        {day: '2026-11-20', count: 1},
        {day: '2026-11-21', count: 2},
      ],
    });
    assert.deepEqual([hours.length, hours[9], hours[10]], [24, 2, 1]);
    assert.deepEqual(words.slice(0, 2), [
      {word: '우유', count: 3},
      {word: '사기', count: 2},
    ]);
    const since = await stage.command(['history', 'stats', '--json', '--since', '2026-11-21']);
    const late = jsonOf(since);
    assert.deepEqual([late.total, late.statuses], [2, {failed: 1, sent: 1}]);
    assert.deepEqual(
      late.tags.map(({tag}: {tag: string}) => tag),
      ['장보기', '집'],
    );
    const west = await stage.command(['history', 'stats', '--json'], {
      env: {TZ: 'America/New_York'},
    });
    assert.equal(jsonOf(west).days[0].day, '2026-11-19');
  });

  test('as text: bars that fit, in both languages; an empty history is not a failure', async () => {
    await using stage = await openStage();
    const empty = await stage.command(['history', 'stats']);
    assert.deepEqual([empty.code, empty.stdout], [0, '총 0건\n']);
    await record(stage);
    const {stdout} = await stage.command(['history', 'stats']);
    assert.match(
      stdout,
      /^총 3건: 보내지 못함 1, 보냄 2\n\n날짜별\n {2}2026-11-20 {2}1 {2}#{30}\n/,
    );
    assert.match(stdout, /\n {2}2026-11-21 {2}2 {2}#{60}\n\n시간대별\n {2}00 {2}0\n/);
    assert.match(stdout, /자주 쓴 단어\n {2}우유 3\n {2}사기 2\n/);
    assert.match(stdout, /태그\n {2}#장보기 2\n {2}#집 1\n$/);
    const english = await stage.command(['history', 'stats'], {env: {LANG: 'C'}});
    assert.match(english.stdout, /^3 memo\(s\): not sent 1, sent 2\n\nBy day\n/);
    assert.equal((await stage.command(['history', 'stats', '--since', 'x'])).code, 2);
  });
});
