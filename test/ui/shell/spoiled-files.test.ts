import assert from 'node:assert/strict';
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {assertInvariants} from '../../support/invariants.ts';
import {openStage} from '../../support/kakao-stage.ts';

test('with a database of random bytes the app starts, names the renamed file and requests a login', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const path = join(stage.home, 'state.db');
  const damaged = Buffer.alloc(20_000, 'kakao');
  writeFileSync(path, damaged);
  await using tui = stage.open({columns: 200});
  await tui.until('다른 이름으로 옮기고');
  const renamed = readdirSync(stage.home).find((name) => name.includes('.damaged-')) ?? '';
  assert.ok(tui.text().includes(join(stage.home, renamed)));
  assert.deepEqual(readFileSync(join(stage.home, renamed)), damaged);
  await tui.close();
  await stage.withPorts(({locks}) => locks.sweep());
  assertInvariants({folder: stage.home, output: tui.output()});
});

test('when the database is deleted while the app runs, a message appears, the text stays, and nothing is sent', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open({columns: 120});
  await tui.until('온라인');
  for (const beside of ['', '-wal', '-shm']) rmSync(join(stage.home, `state.db${beside}`));
  await enterLine(tui, '남을 글');
  await tui.until('삭제되거나 바뀌었습니다');
  await tui.until('› 남을 글');
  assert.deepEqual(stage.emulator.memos, []);
});

test('with damaged preferences the app starts with the defaults and names the file', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const path = join(stage.home, 'config.json');
  writeFileSync(path, '{"language": "en"', {mode: 0o600});
  await using tui = stage.open({columns: 200});
  await tui.until(path);
  await tui.until('나와의 채팅');
  assert.equal(readFileSync(path, 'utf8'), '{"language": "en"');
});

test('with a database of a newer program the app ends with a message and does not modify it', async () => {
  await using stage = await openStage({breaks: {record: 'a newer database'}});
  await stage.logIn();
  const path = join(stage.home, 'state.db');
  const database = new DatabaseSync(path);
  database.exec('PRAGMA user_version=999');
  database.close();
  const before = readFileSync(path);
  await using tui = stage.open({columns: 200});
  assert.deepEqual(await endOf(tui), {code: 1});
  assert.match(tui.scrollback().join(''), /더 새로운 버전의 kakao-tui/);
  assert.deepEqual(readFileSync(path), before);
});
