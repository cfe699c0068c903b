import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import {modeOf} from '../../support/mode-of.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import {examine} from './diagnosis.ts';

describe('doctor: folders and files', {concurrency: 2}, () => {
  test('data that others could read is named, closed and still reported', async () => {
    await using stage = await openStage({loggedIn: true});
    const database = join(stage.home, 'state.db');
    chmodSync(stage.home, 0o755);
    chmodSync(database, 0o644);
    const report = await examine(stage);
    assert.equal(report.code, 0);
    const reported = report.findings.filter(
      ({level, id}) => level === 'note' && /^fi|^fo/.test(id),
    );
    assert.deepEqual(
      reported.map(({message}) => message.split(': ').at(-1)),
      [stage.home, database],
    );
    assert.match(reported[1]?.message ?? '', /0644/);
    assert.deepEqual([modeOf(stage.home), modeOf(database)], [0o700, 0o600]);
    assert.equal((await examine(stage)).levels('file').length, 0);
  });

  test('preferences that others can read are noted, with the command that closes them', async () => {
    await using stage = await openStage({
      loggedIn: true,
      breaks: {I6: 'a file stays open to others'},
    });
    const config = join(stage.home, 'config.json');
    writeFileSync(config, '{}');
    chmodSync(config, 0o644);
    const report = await examine(stage);
    assert.equal(report.code, 0);
    assert.equal(report.one('file').level, 'note');
    assert.ok(report.one('file').nextStep.endsWith(`chmod 600 ${config}`));
  });

  test('a database with damaged pages: exit 1, and it is not modified', async () => {
    await using stage = await openStage({loggedIn: true});
    const database = join(stage.home, 'state.db');
    const bytes = readFileSync(database);
    bytes.fill(0xa5, 4096, 4096 * 3);
    writeFileSync(database, bytes);
    const report = await examine(stage);
    assert.equal(report.code, 1);
    assert.equal(report.levels('database')[0], 'problem');
    assert.match(report.findings.find(({id}) => id === 'database')?.message ?? '', /손상/);
    assert.deepEqual(report.levels('network'), ['ok', 'ok']);
    assert.deepEqual(report.levels('login'), ['note']);
    assert.ok(readFileSync(database).equals(bytes));
  });

  test('a database that is invalid, truncated or from a newer program: exit 1', async () => {
    for (const spoil of [
      (path: string) => writeFileSync(path, 'no database at all, '.repeat(500)),
      (path: string) => truncateSync(path, 5000),
      (path: string) => {
        const connection = new DatabaseSync(path);
        connection.exec('PRAGMA user_version=999');
        connection.close();
      },
    ]) {
      await using stage = await openStage({
        loggedIn: true,
        breaks: {record: 'the database is spoiled'},
      });
      const database = join(stage.home, 'state.db');
      spoil(database);
      const report = await examine(stage);
      assert.equal(report.code, 1);
      assert.deepEqual(report.problems, ['database']);
      assert.ok(report.one('database').message.endsWith(database));
    }
  });

  test('a database that is a link, a FIFO or a folder is refused without a wait', async () => {
    for (const replace of [
      (path: string) => symlinkSync('/etc/hostname', path),
      (path: string) => void execFileSync('mkfifo', [path]),
      (path: string) => mkdirSync(path),
    ]) {
      await using stage = await openStage({
        loggedIn: true,
        breaks: {record: 'no database', I6: 'what stands there'},
      });
      const database = join(stage.home, 'state.db');
      renameSync(database, `${database}.away`);
      replace(database);
      const report = await examine(stage);
      assert.equal(report.code, 1);
      assert.deepEqual(report.problems, ['file', 'database']);
      assert.match(report.one('file').message, /일반 파일이 아닙니다/);
      assert.match(report.one('database').message, /not a file/);
    }
  });

  test("another user's folder, and a file in place of the folder: exit 1", async (t) => {
    await using stage = await openStage({
      loggedIn: true,
      breaks: {record: 'the folder is foreign'},
    });
    const file = join(tempFolder(), 'file');
    writeFileSync(file, '');
    const blocked = await examine(stage, {env: {KAKAO_TUI_HOME: file}});
    assert.equal(blocked.code, 1);
    assert.match(blocked.one('folder').message, /폴더가 아닙니다/);
    if (process.getuid?.() !== 0) return t.skip('chown needs root');
    chownSync(stage.home, 12345, 12345);
    const foreign = await examine(stage);
    assert.equal(foreign.code, 1);
    assert.match(foreign.one('folder').message, /uid 12345/);
  });

  test('a folder that does not exist yet is not a problem', async () => {
    await using stage = await openStage();
    const report = await examine(stage, {env: {KAKAO_TUI_HOME: join(tempFolder(), 'a', 'b')}});
    assert.deepEqual(report.problems, ['login']);
    assert.match(report.one('folder').message, /아직 없습니다/);
    assert.equal(report.one('free-space').level, 'ok');
  });

  test('counts memos by state; those to settle and those of dead senders are pointed out', async () => {
    await using stage = await openStage({loggedIn: true, breaks: {I3: 'memos without parts'}});
    const connection = new DatabaseSync(join(stage.home, 'state.db'));
    const states = ['sent', 'sent', 'queued', 'unknown', 'failed', 'sending'];
    for (const [index, status] of states.entries()) {
      connection
        .prepare(
          `INSERT INTO memo (id, text, content, status, parts, created_at, owner)
           VALUES (?, 'CANARYmemo', '{"kind":"text","link":"","button":null}', ?, '[]', 1, 'gone')`,
        )
        .run(`memo-${index}`, status);
    }
    connection.close();
    const report = await examine(stage);
    assert.equal(report.code, 0);
    assert.doesNotMatch(report.stdout, /CANARYmemo/);
    assert.deepEqual(report.levels('memos'), ['ok', 'note', 'note', 'note']);
    const [counts, ...toSettle] = report.findings.filter(({id}) => id === 'memos');
    assert.match(
      counts?.message ?? '',
      /보냄 2, 대기 중 1, 보내는 중 1, 도착 확인 필요 1, 보내지 못함 1/,
    );
    assert.match(
      toSettle.map(({message}) => message).join(' '),
      /도착 확인이 필요한.*못한.*프로그램이 종료된/,
    );
  });

  test('a token file in the folder or at the root of its work tree is named, never read', async () => {
    await using stage = await openStage({loggedIn: true});
    const root = tempFolder();
    const inner = join(root, 'src', 'deep');
    mkdirSync(inner, {recursive: true});
    const files = [join(inner, 'tokens.json'), join(root, 'kakao_code.json')];
    for (const path of files) writeFileSync(path, '{"access_token": "CANARYtoken"}');
    const outside = await examine(stage, {cwd: inner});
    assert.deepEqual(outside.levels('token-files'), ['note']);
    assert.doesNotMatch(outside.one('token-files').nextStep, /gitignore/);
    mkdirSync(join(root, '.git'));
    const inside = await examine(stage, {cwd: inner});
    assert.equal(inside.code, 0);
    const found = inside.findings.filter(({id}) => id === 'token-files');
    assert.deepEqual(
      found.map(({message}) => message.split(': ').at(-1)),
      files,
    );
    assert.match(found[0]?.nextStep ?? '', /\.gitignore.*재발급/);
    assert.doesNotMatch(inside.stdout, /CANARYtoken/);
  });
});
