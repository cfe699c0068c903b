import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Store} from '../../../src/app/events/store.ts';
import type {MemoStore} from '../../../src/app/ports/storage-ports.ts';
import {defaultLink} from '../../../src/domain/memo/memo-link.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {scrollHistory, walkHistory} from '../../../src/ui/memo/history-steps.ts';
import {mainFrame} from '../../../src/ui/shell/main-frame.ts';
import {historyHeight} from '../../../src/ui/shell/main-layout.ts';
import {startOfTest} from '../../support/app-state.ts';
import {memoWith, withDatabase} from '../../support/database.ts';
import {historyAtHand, report} from '../../support/history-at-hand.ts';

interface Reader {
  readonly app: Store;
  arrive(): void;
  /** The number on the mark below the history; null without one. */
  mark(): number | null;
  scroll(rows: number): void;
}

/** A history of `count` memos of one row each, in a terminal of 80x24. */
async function reading(count: number, use: (reader: Reader) => void): Promise<void> {
  await withDatabase((open) => {
    const memos = createMemoStore(open());
    let added = 0;
    const add = (store: MemoStore): void => {
      added += 1;
      const text = `m${added}`;
      const sent = {status: 'sent', parts: [{text, status: 'sent'}]} as const;
      const link = {url: defaultLink, buttonTitle: null};
      store.add(memoWith({...sent, id: text, text, link, createdAt: startOfTest + added}), null);
    };
    while (added < count) add(memos);
    const app = historyAtHand(memos);
    use({
      app,
      arrive: () => {
        add(memos);
        app.dispatch({type: 'memo-changed'});
      },
      mark: () => {
        const state = app.getState();
        const text = mainFrame(state, viewOf(state))
          .rows.map((row) => row.map((span) => span.text).join(''))
          .join('\n');
        const found = /── 새 메모 (\d+) ──/.exec(text);
        return found === null ? null : Number(found[1]);
      },
      scroll: (rows) => {
        const state = app.getState();
        report(app, scrollHistory(state, {rows}, historyHeight(state)));
      },
    });
  });
}

test('a new memo that is in view has no mark', async () => {
  await reading(3, ({app, arrive, mark}) => {
    app.dispatch({type: 'focus-toggled'});
    arrive();
    assert.equal(mark(), null);
    assert.equal(app.getState().history.selectedId, 'm3', 'the selection stays');
  });
});

test('the mark counts down with each new memo that comes into view, and a seen one is not counted again', async () => {
  await reading(60, ({arrive, mark, scroll, app}) => {
    scroll(5);
    assert.equal(mark(), null);
    for (let memo = 0; memo < 3; memo += 1) arrive();
    assert.equal(mark(), 3);
    scroll(-6);
    assert.equal(mark(), 2);
    scroll(3);
    assert.equal(mark(), 2);
    scroll(-4);
    assert.equal(mark(), 1);
    app.dispatch({type: 'memo-changed'});
    assert.equal(mark(), 1, 'after the history was read again');
    scroll(-1);
    assert.equal(mark(), null);
    scroll(9);
    assert.equal(mark(), null);
    arrive();
    assert.equal(mark(), 1);
  });
});

test('walking to a new memo removes its mark', async () => {
  await reading(60, ({app, arrive, mark}) => {
    app.dispatch({type: 'focus-toggled'});
    arrive();
    assert.equal(mark(), 1);
    const state = app.getState();
    report(app, walkHistory(state, -1, historyHeight(state)));
    assert.equal(mark(), null);
  });
});
