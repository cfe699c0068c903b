import assert from 'node:assert/strict';
import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fillWithKoreanMemos} from '../../../scripts/bench/korean-memos.ts';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {verifyRows} from '../../../src/storage/recovery/verify-rows.ts';
import {scrollHistory} from '../../../src/ui/memo/history-steps.ts';
import {historyHeight} from '../../../src/ui/shell/main-layout.ts';
import {historyAtHand, report, shownRows} from '../../support/history-at-hand.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const pages = 60;
/** The limit in bytes: many times what moving needs, and a small part of a long record. */
const fewBytes = 1_500_000;

/** The bytes that this process reads from files during the work, as the kernel counts them. */
function bytesRead(work: () => void): number {
  const count = () => Number(/^rchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
  const before = count();
  work();
  return count() - before;
}

/** Opens the history, pages up and goes to both ends, with the layout of each. */
function walk(store: ReturnType<typeof createMemoStore>): void {
  const app = historyAtHand(store);
  for (let page = 0; page < pages; page += 1) {
    const state = app.getState();
    report(app, scrollHistory(state, {pages: 1}, historyHeight(state)));
    shownRows(app.getState());
  }
  app.dispatch({type: 'focus-toggled'});
  for (const to of ['first', 'last'] as const) {
    app.dispatch({type: 'history-jumped', to});
    shownRows(app.getState());
  }
  assert.ok(app.getState().history.memos.length < 1000, 'more is loaded than is looked at');
}

test('with 100,000 memos, a start and moving read only the visible ones', {
  skip: process.platform === 'linux' ? false : 'the kernel counts no bytes of a process here',
}, async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'large.db');
    fillWithKoreanMemos(path, 100_000);
    assert.ok(statSync(path).size > fewBytes * 20, 'the record is too short for this test');
    const database = openDatabase(path);
    try {
      const look = bytesRead(() => verifyRows(database));
      assert.ok(look > 0 && look < fewBytes, `the look at the start reads ${look} bytes`);
      const walked = bytesRead(() => walk(createMemoStore(database)));
      assert.ok(walked > 0 && walked < fewBytes, `the walk reads ${walked} bytes`);
    } finally {
      database.close();
    }
  });
});
