import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {SavedDraft} from '../../../src/domain/draft/saved-draft.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

const samples: readonly SavedDraft[] = [
  {
    id: '00000000-0000-7000-8000-00000000aaaa',
    text: '먼저 쓴 글\n둘째 줄',
    link: {url: 'https://example.com/post/42', buttonTitle: '보기'},
    origin: 'aside',
    savedAt: Date.UTC(2026, 10, 20, 1),
  },
  {
    id: '00000000-0000-7000-8000-00000000bbbb',
    text: '나중에 비운 글',
    link: null,
    origin: 'cleared',
    savedAt: Date.UTC(2026, 10, 20, 2),
  },
];

function keep(stage: KakaoStage, drafts: readonly SavedDraft[] = samples): Promise<void> {
  return stage.withPorts(({savedDrafts}) => {
    for (const draft of drafts) savedDrafts.add(draft);
  });
}

const idsOf = (drafts: readonly {id: string}[]) => drafts.map(({id}) => id.slice(-4));

describe('drafts', {concurrency: 2}, () => {
  test('lists the newest first, one per line, with the reason why it was saved', async () => {
    await using stage = await openStage();
    const empty = await stage.command(['drafts']);
    assert.deepEqual([empty.code, empty.stdout, empty.stderr], [0, '', '']);
    await keep(stage);
    const {code, stdout} = await stage.command(['drafts', 'list']);
    assert.equal(code, 0);
    const [first = '', second = '', ...rest] = stdout.trimEnd().split('\n');
    assert.match(first, /^0000bbbb {2}2026-11-20 \d\d:00 {2}\[비움 8자\] {2}나중에 비운 글$/);
    assert.match(second, /^0000aaaa .*\[저장함 11자\] {2}먼저 쓴 글 둘째 줄$/);
    assert.deepEqual(rest, []);
  });

  test('--json prints one object, --jsonl one per line; both together are an error', async () => {
    await using stage = await openStage();
    assert.deepEqual(jsonOf(await stage.command(['drafts', '--json'])).drafts, []);
    await keep(stage);
    const {schema, drafts} = jsonOf(await stage.command(['drafts', '--json']));
    assert.equal(schema, 'kakao-tui/drafts@1');
    assert.deepEqual(idsOf(drafts), ['bbbb', 'aaaa']);
    assert.deepEqual(drafts[1], {
      id: samples[0]?.id,
      text: '먼저 쓴 글\n둘째 줄',
      link: 'https://example.com/post/42',
      button: '보기',
      origin: 'aside',
      keptAt: '2026-11-20T01:00:00.000Z',
    });
    const lines = (await stage.command(['drafts', '--jsonl'])).stdout.trimEnd().split('\n');
    assert.deepEqual(idsOf(lines.map((line) => JSON.parse(line))), ['bbbb', 'aaaa']);
    assert.equal(JSON.parse(lines[0] ?? '').schema, 'kakao-tui/draft@1');
    assert.equal((await stage.command(['drafts', '--json', '--jsonl'])).code, 2);
  });

  test('show prints the complete text, and delete deletes one draft, by the end of the id', async () => {
    await using stage = await openStage();
    await keep(stage);
    assert.equal((await stage.command(['drafts', 'show', 'aaaa'])).stdout, '먼저 쓴 글\n둘째 줄\n');
    assert.equal(jsonOf(await stage.command(['drafts', 'show', 'aaaa', '--json'])).origin, 'aside');
    assert.equal((await stage.command(['drafts', 'delete', 'AAAA'])).code, 0);
    assert.deepEqual(idsOf(jsonOf(await stage.command(['drafts', '--json'])).drafts), ['bbbb']);
  });

  test('an invalid action, an unknown id and an ambiguous end are errors', async () => {
    await using stage = await openStage();
    await keep(stage);
    const unknown = await stage.command(['drafts', 'delete', 'cccc']);
    assert.deepEqual([unknown.code, unknown.stdout], [2, '']);
    assert.match(unknown.stderr, /그런 초안이 없습니다: cccc/);
    const [one] = samples;
    assert.ok(one);
    await keep(stage, [{...one, id: '10000000-0000-7000-8000-00000000aaaa'}]);
    assert.match((await stage.command(['drafts', 'show', 'aaaa'])).stderr, /여러 개입니다/);
    for (const args of [['show'], ['open', 'aaaa'], ['list', 'aaaa']]) {
      assert.equal((await stage.command(['drafts', ...args])).code, 2, args.join(' '));
    }
  });

  test('a text with terminal commands is shown without them', async () => {
    await using stage = await openStage();
    const [one] = samples;
    assert.ok(one);
    await keep(stage, [{...one, text: '\x1b[31m빨강\x07\u202e끝'}]);
    for (const args of [['drafts'], ['drafts', 'show', one.id], ['drafts', '--json']]) {
      // The stage rejects every control character.
      assert.match((await stage.command(args)).stdout, /빨강/, args.join(' '));
    }
  });
});
