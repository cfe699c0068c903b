import assert from 'node:assert/strict';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {enterLine} from '../support/at-the-keyboard.ts';
import {openStage} from '../support/kakao-stage.ts';
import {programCommand, runCli} from '../support/run.ts';

const count = 100_000;

test('with 64 MB of memory and 100,000 memos the app opens, scrolls and sends, and all memos are printed', async () => {
  await using stage = await openStage({breaks: {I2: 'the record is made up'}});
  await stage.logIn();
  await stage.remember(['메모 1']);
  multiply(join(stage.home, 'state.db'));
  const env = {...stage.env, NODE_OPTIONS: '--max-old-space-size=64'};
  await using tui = stage.open({env});
  await tui.until('온라인');
  await tui.until(`메모 ${count}`);
  await tui.press('pageup', 'pageup', 'pageup');
  await tui.until(`메모 ${count - 60}`);
  await enterLine(tui, '새 메모');
  await tui.until(() => stage.emulator.memos.length === 1, {what: 'a memo in the room'});
  const {command, args} = programCommand();
  const words = [command, ...args].map((word) => `'${word}'`).join(' ');
  const script = `${words} history --jsonl | wc -l`;
  const {stdout, stderr} = await runCli([], {env, program: {command: 'sh', args: ['-c', script]}});
  assert.deepEqual([stdout.trim(), stderr], [`${count + 1}`, '']);
});

/** Copies the stored memo until there are as many as after some years. */
function multiply(path: string): void {
  const database = new DatabaseSync(path);
  const names = database
    .prepare('SELECT name FROM pragma_table_info(?)')
    .all('memo')
    .map((row) => `${row['name']}`)
    .filter((name) => !['sequence', 'id', 'text', 'parts'].includes(name));
  database.exec(
    `WITH RECURSIVE numbers (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
     INSERT INTO memo (id, text, parts, ${names})
     SELECT 'id-' || n, '메모 ' || n, json_array(json_object('text', '메모 ' || n, 'status', 'sent')), ${names}
     FROM numbers, memo`,
  );
  database.close();
}
