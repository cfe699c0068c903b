import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {closeSync, constants, openSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, test} from 'node:test';
import {exportedMemo} from '../../../src/domain/memo/exported-memo.ts';
import type {Memo, MemoStatus} from '../../../src/domain/memo/memo.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {memoWith} from '../../support/database.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import {untilSeen} from '../../support/until-seen.ts';

const start = Date.UTC(2026, 10, 20);

function memo(index: number, status: MemoStatus = 'sent', text = `메모 ${index}`): Memo {
  return memoWith({
    id: `id-${index}`,
    text,
    status,
    parts: [{text, status}],
    createdAt: start + index * 1000,
    sentAt: status === 'sent' ? start + index * 1000 + 1 : null,
  });
}

function lineOf(one: Memo): string {
  return JSON.stringify(exportedMemo(one));
}

function fileWith(content: string | Buffer, name = 'in.jsonl'): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, content, {mode: 0o600});
  return path;
}

function idsOf(stage: KakaoStage): Promise<readonly string[]> {
  return stage.withPorts((ports) => [...ports.memos.all()].map(({id}) => id));
}

/**
 * Difficult texts for files: line ends, quotes, control characters, decomposed Hangul, emoji, lone
 * surrogates.
 */
const hostile = [
  '줄\n바꿈\r\n과 탭\t',
  '"따옴표" \\ \'둘\'',
  '\u001b]52;c;eA==\u0007\u009b2J',
  '한글'.normalize('NFD'),
  '👩‍👩‍👧 🏴\u{e0067}\u{e007f} ❤️',
  '\u2028\u2029\u202e끝\0 NUL',
  '{"schema":"kakao-tui/export@1"}',
  'ㅋ'.repeat(5000),
];

const breaks = {I2: 'what is imported was sent somewhere else'};

/** Opens a pipe for writing, which fails without a reader; null then. */
function openWriter(pipe: string): number | null {
  try {
    return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
}

describe('import', {concurrency: 2}, () => {
  test('export → import into an empty home → export gives the same bytes', async () => {
    await using stage = await openStage({breaks});
    const settled: readonly MemoStatus[] = ['sent', 'failed', 'unknown'];
    const memos = hostile.map((text, index) => ({
      ...memo(index, settled[index % 3], text),
      tags: index % 2 === 0 ? ['장보기', 'b'] : [],
      pinnedAt: index === 3 ? start : null,
      sourceId: index === 4 ? 'id-3' : null,
      failure: index % 3 === 1 ? {kind: 'kakao' as const, http: 400, code: -2, message: 'x'} : null,
    }));
    // The first three have times that a clock that was set back has produced.
    const jumbled = [...memos.slice(3), ...memos.slice(0, 3)];
    await stage.withPorts((ports) => {
      for (const one of jumbled) ports.memos.add(one, null);
    });
    const before = join(tempFolder(), 'before.jsonl');
    await stage.command(['export', before]);
    await using other = await openStage({breaks});
    const imported = await other.run(['import', before, '--json']);
    assert.deepEqual(jsonOf(imported), {
      schema: 'kakao-tui/import@1',
      kind: 'memos',
      ok: true,
      added: hostile.length,
      known: 0,
      badCount: 0,
      bad: [],
    });
    const after = join(tempFolder(), 'after.jsonl');
    await other.run(['export', after]);
    assert.equal(readFileSync(after, 'utf8'), readFileSync(before, 'utf8'));
    assert.deepEqual(
      await idsOf(other),
      jumbled.map(({id}) => id),
    );
  });

  test('the first search after an import has no blocks to create', async () => {
    await using stage = await openStage({breaks});
    const lines = Array.from({length: 1200}, (_, index) => lineOf(memo(index)));
    await stage.command(['import', fileWith(lines.join('\n'))]);
    const database = new DatabaseSync(join(stage.home, 'state.db'), {readOnly: true});
    const row = database.prepare('SELECT min(first) AS first FROM memo_block').get();
    database.close();
    assert.equal(row?.['first'], start * 1000);
  });

  test('a second import duplicates nothing; existing memos stay unchanged', async () => {
    await using stage = await openStage({breaks});
    const file = fileWith([0, 1, 2].map((index) => lineOf(memo(index))).join('\n'));
    await stage.withPorts((ports) => ports.memos.add(memo(1, 'failed', '여기'), null));
    assert.deepEqual(await stage.command(['import', file]), {
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
    });
    const again = await stage.command(['import', '-', '--json'], {input: readFileSync(file)});
    assert.deepEqual([jsonOf(again).added, jsonOf(again).known], [0, 3]);
    const memos = await stage.withPorts((ports) => [...ports.memos.all()]);
    // Each memo is in order of its time, although another one existed before.
    assert.deepEqual(
      memos.map(({text}) => text),
      ['메모 0', '여기', '메모 2'],
    );
  });

  test('a damaged export: bad lines are named and counted, the good ones imported; exit 3', async () => {
    await using stage = await openStage({breaks});
    const good = [0, 1, 2, 3].map((index) => lineOf(memo(index)));
    const file = fileWith(
      Buffer.concat([
        Buffer.from(`\ufeff${good[0]}\r\n`),
        Buffer.from('\0\0\0\0\n'),
        Buffer.from(`${good[1]}\n\n   \n`),
        Buffer.from([0x7b, 0xff, 0xfe, 0x0a]),
        Buffer.from('{"schema":"kakao-tui/export@9","id":"x"}\n'),
        Buffer.from(`${good[2]?.replace('"sent"', '"lost"')}\n`),
        Buffer.from(`${good[3]}\n`),
        Buffer.from(good[2]?.slice(0, 90) ?? ''),
      ]),
    );
    const {code, stdout, stderr} = await stage.command(['import', file]);
    assert.deepEqual([code, stdout], [3, '']);
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      '2번째 줄: JSON이 아닙니다.',
      '6번째 줄: UTF-8 텍스트가 아닙니다.',
      '7번째 줄: 내보낸 메모가 아닙니다.',
      '8번째 줄: status 값이 없거나 올바르지 않습니다.',
      '10번째 줄: JSON이 아닙니다.',
      '3건을 가져왔고, 0건은 이미 있었습니다. 읽지 못한 줄 5개는 건너뛰었습니다.',
    ]);
    assert.deepEqual(await idsOf(stage), ['id-0', 'id-1', 'id-3']);
    const json = jsonOf(await stage.command(['import', file, '--json']));
    assert.deepEqual(
      [json.ok, json.known, json.badCount, json.bad[3]],
      [false, 3, 5, {line: 8, kind: 'field', field: 'status'}],
    );
  });

  test('all bad lines are counted, but only the first are named', async () => {
    await using stage = await openStage({breaks});
    const input = `${lineOf(memo(0))}\n${'x\n'.repeat(70_000)}`;
    const {code, stderr} = await stage.command(['import', '-'], {input});
    assert.equal(code, 3);
    assert.equal(stderr.trimEnd().split('\n').length, 21);
    assert.match(stderr, /읽지 못한 줄 70000개.*\n$/);
  });

  test('an endless line uses no memory and is named', async () => {
    await using stage = await openStage({breaks});
    const input = `${'x'.repeat(5_000_000)}\n${lineOf(memo(0))}\n`;
    const {code, stderr} = await stage.command(['import', '-'], {input});
    assert.equal(code, 3);
    assert.match(stderr, /^1번째 줄: 너무 깁니다\.\n1건을/);
  });

  test('a memo that was being sent elsewhere is unknown here, with the reason, and never sent', async () => {
    await using stage = await openStage({loggedIn: true, breaks});
    const file = fileWith(`${lineOf(memo(0, 'queued'))}\n${lineOf(memo(1, 'sending'))}\n`);
    await stage.command(['import', file]);
    assert.equal((await stage.command(['outbox', 'flush'])).code, 0);
    assert.equal(stage.asked(memoPath), 0);
    const {stdout} = await stage.command(['outbox']);
    assert.match(stdout, /\[도착 확인 필요\] {2}메모 0\n.*대기 중이었으므로.*먼저 확인/s);
    assert.match(stdout, /\[도착 확인 필요\] {2}메모 1\n.*보내는 중이었으므로/s);
  });

  test('Ctrl+C: imported lines stay stored, a second run continues: 130', async () => {
    await using stage = await openStage({breaks});
    const lines = Array.from({length: 6000}, (_, index) => `${lineOf(memo(index))}\n`);
    await using cli = stage.start(['import', '-', '--json']);
    // More lines than are read to recognize the format.
    cli.write(lines.slice(0, 5500).join(''));
    await untilSeen('what was read on record', async () => (await idsOf(stage)).length >= 5000);
    cli.kill('SIGINT');
    const ended = await stage.end(cli);
    assert.equal(ended.code, 130);
    assert.match(ended.stderr, /가져온 메모는 남아 있습니다\. 다시 실행하면 이어서/);
    const first = jsonOf(ended);
    assert.ok(!first.ok && first.added >= 5000, `${first.added}`);
    const again = jsonOf(await stage.command(['import', '-', '--json'], {input: lines.join('')}));
    assert.deepEqual([again.added, again.known], [6000 - first.added, first.added]);
  });

  test('Ctrl+C ends the wait for the writer of a named pipe: 130', {
    skip: process.platform === 'win32' ? 'no named pipes' : false,
  }, async () => {
    await using stage = await openStage({breaks});
    const pipe = join(tempFolder(), 'pipe');
    assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
    await using cli = stage.start(['import', pipe]);
    let writer: number | null = null;
    await untilSeen('a reader of the pipe', () => {
      writer ??= openWriter(pipe);
      return writer !== null;
    });
    cli.kill('SIGINT');
    assert.equal((await stage.end(cli)).code, 130);
    closeSync(writer ?? -1);
  });

  test('unreadable files are reported with a message; exit 3', async () => {
    await using stage = await openStage({breaks});
    const cases: readonly (readonly [string, RegExp])[] = [
      [join(tempFolder(), 'none.jsonl'), /읽지 못했습니다: .*그런 파일이나 폴더가 없습니다/],
      [tempFolder(), /읽지 못했습니다: .*폴더입니다/],
      ['/dev/zero', /읽지 못했습니다: .*끝이 없거나 너무 큽니다/],
    ];
    for (const [file, words] of cases) {
      const {code, stdout, stderr} = await stage.command(['import', file]);
      assert.deepEqual([code, stdout], [3, ''], stderr);
      assert.match(stderr, words);
    }
    assert.equal((await stage.command(['import'])).code, 2);
    assert.equal((await stage.command(['import', '-'], {input: ''})).code, 0);
  });
});
