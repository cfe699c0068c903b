import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {memoWith} from '../../support/database.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {runCli} from '../../support/run.ts';
import {tempFolder} from '../../support/temp-folder.ts';

function sent(id: string, text: string, createdAt: number): Memo {
  const parts = [{text, status: 'sent'}] as const;
  return memoWith({id, text, status: 'sent', parts, createdAt, sentAt: createdAt});
}

const first = Date.UTC(2026, 10, 19, 0, 5);
const second = Date.UTC(2026, 10, 20, 0, 30);

function record(stage: KakaoStage, memos: readonly Memo[]): Promise<void> {
  return stage.withPorts(({records}) => {
    for (const memo of memos) records.intake()([memo]);
  });
}

describe('export', {concurrency: 2}, () => {
  test('--force does not replace the database of the program: exit 3', async () => {
    await using stage = await openStage();
    await record(stage, [sent('id-1', '첫째', first)]);
    const file = join(stage.home, 'state.db');
    const {code, stderr} = await stage.command(['export', '--force', file]);
    assert.equal(code, 3);
    assert.match(stderr, /보관하는 파일입니다: .*state\.db\. 다른 이름을 쓰세요/);
    assert.match((await stage.command(['history'])).stdout, /첫째/);
  });

  test('jsonl on stdout: one memo per line with all known facts, oldest first', async () => {
    await using stage = await openStage();
    await record(stage, [sent('id-2', '둘째', second), sent('id-1', '첫째', first)]);
    const {code, stdout, stderr} = await stage.command(['export']);
    assert.deepEqual([code, stderr], [0, '']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({id}) => id),
      ['id-1', 'id-2'],
    );
    assert.deepEqual(lines[0], {
      schema: 'kakao-tui/export@1',
      id: 'id-1',
      createdAt: '2026-11-19T00:05:00.000Z',
      sentAt: '2026-11-19T00:05:00.000Z',
      status: 'sent',
      text: '첫째',
      link: 'https://example.com/',
      button: null,
      parts: [{status: 'sent', text: '첫째'}],
      attempts: 0,
      failure: null,
      tags: [],
      pinnedAt: null,
      sourceId: null,
      forgetsText: false,
    });
    const since = await stage.command(['export', '--since', '2026-11-20', '-']);
    assert.deepEqual(since.stdout, `${stdout.trimEnd().split('\n')[1]}\n`);
  });

  test('csv: RFC 4180, without cells that a spreadsheet would calculate; a BOM for Excel in a file only', async () => {
    await using stage = await openStage();
    const texts = ['=1+2', '+82 10', '-', '@SUM', 'a,"b"\nc', '보통'];
    const receivers = ['엄마', '준호'].map(
      (name) => ({name, status: 'sent', sentParts: 1, failure: null}) as const,
    );
    await record(stage, [
      ...texts.map((text, index) => sent(`id-${index}`, text, second + index)),
      {...sent('id-6', '친구에게', second + 6), receivers},
    ]);
    // A plain run, because the stage rejects control characters on stdout, and RFC 4180 requires
    // CRLF.
    const {stdout} = await runCli(['export', '--format', 'csv'], {env: stage.env});
    const file = join(tempFolder(), 'out.csv');
    assert.equal((await stage.command(['export', file])).code, 0);
    const csv = readFileSync(file, 'utf8');
    assert.equal(csv, `\ufeff${stdout}`);
    const row = (index: number, text: string) =>
      `id-${index},2026-11-20 09:30,2026-11-20 09:30,sent,${text},https://example.com/,,,,Asia/Seoul,UTC+9,text,https://example.com/,`;
    assert.deepEqual(csv.split('\r\n'), [
      '\ufeffid,created,sent,status,text,link,button,tags,pinned,zone,offset,kind,links,to',
      row(0, "'=1+2"),
      row(1, "'+82 10"),
      row(2, "'-"),
      row(3, "'@SUM"),
      row(4, '"a,""b""\nc"'),
      row(5, '보통'),
      `${row(6, '친구에게')}"엄마\n준호"`,
      '',
    ]);
  });

  test('md: a heading per day, and Markdown in a text is escaped', async () => {
    await using stage = await openStage();
    const unsure: Memo = {
      ...sent('id-3', '# 제목\n- 목록 *별* [링크](x)\n1. 하나', second),
      status: 'unknown',
      parts: [{text: 'x', status: 'unknown'}],
    };
    await record(stage, [sent('id-1', '첫째', first), unsure]);
    const korean = await stage.command(['export', '--format', 'md']);
    assert.equal(
      korean.stdout,
      [
        '# 나와의 채팅',
        '',
        '## 2026년 11월 19일 목요일',
        '',
        '- **09:05** 첫째  ',
        '  <https://example.com/>',
        '',
        '## 2026년 11월 20일 금요일',
        '',
        '- **09:30** (도착 확인 필요) \\# 제목  ',
        '  \\- 목록 \\*별\\* \\[링크\\](x)  ',
        '  1\\. 하나  ',
        '  <https://example.com/>',
        '',
      ].join('\n'),
    );
    const english = await stage.command(['export', '--format', 'md'], {
      env: {LANG: 'C', TZ: 'UTC'},
    });
    assert.match(english.stdout, /^# My own chatroom\n\n## Thursday, 19 November 2026 \(UTC\)\n/);
  });

  test('a file is private, complete or missing, and replaced only on request', async () => {
    await using stage = await openStage();
    await record(stage, [sent('id-1', '첫째', first)]);
    const folder = tempFolder();
    const file = join(folder, 'm.jsonl');
    assert.deepEqual(await stage.command(['export', file]), {
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
    });
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, 'mine');
    const refused = await stage.command(['export', file]);
    assert.equal(refused.code, 3);
    assert.match(refused.stderr, /이미 있는 파일입니다: .*--force/);
    assert.equal(readFileSync(file, 'utf8'), 'mine');
    assert.equal((await stage.command(['export', file, '--force'])).code, 0);
    assert.equal(readFileSync(file, 'utf8'), whole);
    assert.deepEqual(readdirSync(folder), ['m.jsonl']);
  });

  test('paths that cannot hold a file are reported with a message', async () => {
    await using stage = await openStage();
    const folder = tempFolder();
    mkdirSync(join(folder, 'sub'));
    symlinkSync('/dev/full', join(folder, 'full'));
    const cases: readonly (readonly [string, number, RegExp])[] = [
      [join(folder, 'none', 'm.jsonl'), 1, /쓰지 못했습니다: .*그런 파일이나 폴더가 없습니다/],
      ['', 3, /파일 이름이 비어 있습니다.*표준 출력/],
      [join(folder, 'sub'), 3, /일반 파일이 아닙니다/],
      [join(folder, 'full'), 3, /일반 파일이 아닙니다/],
    ];
    for (const [file, code, words] of cases) {
      const refused = await stage.command(['export', file]);
      assert.deepEqual([refused.code, refused.stdout], [code, ''], file);
      assert.match(refused.stderr, words);
    }
    chmodSync(folder, 0o700);
    const since = await stage.command(['export', '--since', 'soon']);
    assert.deepEqual([since.code, since.stdout], [2, '']);
    assert.match(since.stderr, /--since 값을 해석할 수 없습니다: soon/);
    assert.equal((await stage.command(['export', '--format', 'xml'])).code, 2);
  });
});
