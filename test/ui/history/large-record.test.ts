import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {fillWithKoreanMemos} from '../../../scripts/bench/korean-memos.ts';
import {openDatabase} from '../../../src/storage/database.ts';
import {lookThrough} from '../../../src/storage/look-through.ts';
import {createMemoStore} from '../../../src/storage/memo-store.ts';
import {scrollHistory} from '../../../src/ui/history/history-steps.ts';
import {historyAtHand, report, shownRows} from '../../support/history-at-hand.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const rounds = 5;
const pages = 60;

/** The least time (ms) of some rounds: opening, both ends, and many pages up, each laid out. */
function timeWalk(path: string): number {
  const database = openDatabase(path);
  try {
    const store = createMemoStore(database);
    const times = Array.from({length: rounds}, () => {
      const start = performance.now();
      const app = historyAtHand(store);
      for (let page = 0; page < pages; page += 1) {
        report(app, scrollHistory(app.getState(), {pages: 1}));
        shownRows(app.getState());
      }
      app.dispatch({type: 'focus-toggled'});
      for (const to of ['first', 'last'] as const) {
        app.dispatch({type: 'history-jumped', to});
        shownRows(app.getState());
      }
      assert.ok(app.getState().history.memos.length < 1000, 'more is loaded than is looked at');
      return performance.now() - start;
    });
    return Math.min(...times);
  } finally {
    database.close();
  }
}

/** The least time (ms) of some looks at what every start needs. */
function timeLook(path: string): number {
  const database = openDatabase(path);
  try {
    const times = Array.from({length: rounds}, () => {
      const start = performance.now();
      lookThrough(database);
      return performance.now() - start;
    });
    return Math.min(...times);
  } finally {
    database.close();
  }
}

test('100,000 memos are opened and paged as fast as 2,000', async () => {
  await withTempFolder((folder) => {
    const small = join(folder, 'small.db');
    const large = join(folder, 'large.db');
    fillWithKoreanMemos(small, 2000);
    fillWithKoreanMemos(large, 100_000);
    const base = timeWalk(small);
    const ratio = timeWalk(large) / base;
    // One read of all of it alone would be fifty times as much.
    assert.ok(ratio < 6, `${ratio.toFixed(1)} times the ${base.toFixed(1)} ms of 2,000`);
    const look = timeLook(large) / timeLook(small);
    assert.ok(look < 3, `the look at the start takes ${look.toFixed(1)} times as long`);
  });
});
