import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {MemoStore} from '../../../src/app/ports/storage-ports.ts';
import {plainAppearance} from '../../../src/app/state/appearance.ts';
import type {State} from '../../../src/app/state/state.ts';
import {defaultLink} from '../../../src/domain/memo/memo-link.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {historyBlocks} from '../../../src/ui/memo/history-blocks.ts';
import {memosBelow, scrollHistory, walkHistory} from '../../../src/ui/memo/history-steps.ts';
import {endTop, topOfHistory} from '../../../src/ui/memo/history-top.ts';
import {comparePositions} from '../../../src/ui/memo/row-positions.ts';
import {historyHeight, mainLayout} from '../../../src/ui/shell/main-layout.ts';
import {propertySeed} from '../../support/check-property.ts';
import {memoWith, withDatabase} from '../../support/database.ts';
import {historyAtHand, report, shownRows, withAll} from '../../support/history-at-hand.ts';

const day = 86_400_000;
const started = new Date(2026, 0, 1, 12).getTime();

type Step =
  | {kind: 'scroll'; rows: number}
  | {kind: 'page'; pages: number}
  | {kind: 'walk'; by: 1 | -1}
  | {kind: 'jump'; to: 'first' | 'last'}
  | {kind: 'tab'}
  | {kind: 'resize'; columns: number; rows: number}
  | {kind: 'arrive'; lines: number}
  | {kind: 'forget'; index: number}
  | {kind: 'import'; index: number};

const many = (kind: 'scroll' | 'page', most: number) =>
  fc
    .integer({min: -most, max: most - 1})
    .map((by) => (by < 0 ? by : by + 1))
    .map(
      (by): Step => ({
        ...(kind === 'scroll' ? {kind, rows: by} : {kind, pages: by}),
      }),
    );

const single: fc.Arbitrary<Step> = fc.oneof(
  {arbitrary: many('scroll', 5), weight: 3},
  {arbitrary: many('page', 1), weight: 3},
  {arbitrary: fc.constantFrom<Step>({kind: 'walk', by: 1}, {kind: 'walk', by: -1}), weight: 4},
  {
    arbitrary: fc.constantFrom<Step>({kind: 'jump', to: 'first'}, {kind: 'jump', to: 'last'}),
    weight: 1,
  },
  {arbitrary: fc.constant<Step>({kind: 'tab'}), weight: 1},
  {
    arbitrary: fc
      .record({columns: fc.integer({min: 30, max: 120}), rows: fc.integer({min: 9, max: 40})})
      .map((size): Step => ({kind: 'resize', ...size})),
    weight: 2,
  },
  {
    arbitrary: fc.integer({min: 1, max: 9}).map((lines): Step => ({kind: 'arrive', lines})),
    weight: 2,
  },
  {arbitrary: fc.nat().map((index): Step => ({kind: 'forget', index})), weight: 1},
  {arbitrary: fc.nat().map((index): Step => ({kind: 'import', index})), weight: 1},
);

/** Many moves in one direction, beyond the edge of the loaded memos. */
const stretch = fc
  .tuple(
    fc.oneof(many('page', 1), fc.constantFrom<Step>({kind: 'walk', by: 1}, {kind: 'walk', by: -1})),
    fc.integer({min: 5, max: 25}),
  )
  .map(([step, times]) => Array<Step>(times).fill(step));

const steps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof(
      single.map((step) => [step]),
      stretch,
    ),
    {minLength: 1, maxLength: 20},
  )
  .map((taken) => taken.flat());

/** Some days contain many memos, some one; some memos fill a row, some a screen. */
function fill(store: MemoStore, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const lines = index % 13 === 0 ? 9 : (index % 3) + 1;
    add(store, {id: `m${index}`, lines, createdAt: started + Math.floor(index / 4) * day});
  }
}

function add(
  store: MemoStore,
  {id, lines, createdAt}: {id: string; lines: number; createdAt: number},
) {
  const text = Array.from({length: lines}, (_, line) => `${id} 줄 ${line} `.repeat(line + 2)).join(
    '\n',
  );
  const parts = [{text, status: 'sent'} as const];
  // Without a link, so that every row names the memo.
  const link = {url: defaultLink, buttonTitle: null};
  store.add(memoWith({id, text, link, status: 'sent', parts, createdAt}), null);
}

test('a window shows what the complete record would, and its contents move only on request', async (context) => {
  let runs = 0;
  const layouts = fc.constantFrom('chat' as const, 'log' as const);
  const property = fc.asyncProperty(steps, layouts, async (taken, layout) => {
    await withDatabase((open) => {
      const database = open();
      const store = createMemoStore(database);
      database.transaction(() => fill(store, 300));
      const app = historyAtHand(store, {appearance: {...plainAppearance, layout}});
      let arrived = 0;
      for (const step of taken) {
        const before = app.getState();
        const all = withAll(before, store);
        if (step.kind === 'scroll' || step.kind === 'page') {
          const by = step.kind === 'scroll' ? {rows: step.rows} : {pages: step.pages};
          const event = scrollHistory(before, by, historyHeight(before));
          assert.deepEqual(
            event,
            scrollHistory(all, by, historyHeight(all)),
            `${JSON.stringify(step)} in the window`,
          );
          report(app, event);
        } else if (step.kind === 'walk') {
          const event = walkHistory(before, step.by, historyHeight(before));
          assert.deepEqual(
            event,
            walkHistory(all, step.by, historyHeight(all)),
            'a walk in the window',
          );
          report(app, event);
        } else if (step.kind === 'jump') {
          if (before.focus === 'history') app.dispatch({type: 'history-jumped', to: step.to});
        } else if (step.kind === 'tab') app.dispatch({type: 'focus-toggled'});
        else if (step.kind === 'resize') {
          const {columns, rows} = step;
          app.dispatch({type: 'terminal-resized', columns, rows});
          assertPlaceKept(before, app.getState());
        } else if (step.kind === 'arrive') {
          arrived += 1;
          add(store, {id: `new${arrived}`, lines: step.lines, createdAt: started + 999 * day});
          app.dispatch({type: 'memo-changed'});
          if (isHeld(before)) {
            assert.deepEqual(shownRows(app.getState()), shownRows(before), 'moved by a new memo');
            assert.ok(
              below(app.getState()) > below(before),
              'a new memo out of sight is not counted',
            );
          }
        } else if (step.kind === 'forget') {
          const memos = store.page({from: 0}, 1000);
          const {id = ''} = memos[step.index % memos.length] ?? {};
          store.remove(id, ['sent']);
          app.dispatch({type: 'memo-changed'});
        } else {
          const createdAt = started + (step.index % 80) * day + 5000 + step.index;
          arrived += 1;
          addBetween(store, {id: `old${arrived}`, createdAt});
          app.dispatch({type: 'memo-changed'});
        }
        const state = app.getState();
        assert.deepEqual(shownRows(state), shownRows(withAll(state, store)), JSON.stringify(step));
        assertSelectionSeen(state);
        assert.equal(below(state), below(withAll(state, store)), 'the memos below the view');
        if (state.history.place === null) assert.equal(below(state), 0);
      }
      runs += taken.length;
    });
  });
  await fc.assert(property, {
    numRuns: 15,
    seed: propertySeed(),
  });
  context.diagnostic(`${runs} steps`);
});

/** A memo that another process inserts at its time. */
function addBetween(store: MemoStore, {id, createdAt}: {id: string; createdAt: number}): void {
  add(store, {id, lines: 2, createdAt});
}

/** The number of memos below the view. */
function below(state: State): number {
  return memosBelow(state, historyHeight(state)).count;
}

/** Whether the pane is full and positioned by the user, so that nothing may move it. */
function isHeld(state: State): boolean {
  const {place} = state.history;
  if (place === null) return false;
  if (place.kind === 'bottom') return true;
  const view = viewOf(state);
  const blocks = historyBlocks(state.history, view);
  const {height} = mainLayout(state, view);
  return comparePositions(topOfHistory(state, blocks, height), endTop(blocks, height)) < 0;
}

/** The top memo is the same for every size, as long as it can be at the top. */
function assertPlaceKept(before: State, after: State): void {
  assert.deepEqual(after.history.place, before.history.place);
  const {place} = after.history;
  if (place?.kind !== 'top' || !isHeld(after) || after.focus === 'history') return;
  const view = viewOf(after);
  const blocks = historyBlocks(after.history, view);
  const top = topOfHistory(after, blocks, mainLayout(after, view).height);
  assert.equal(blocks.memoOf(top.index).sequence, place.sequence, 'moved by another size');
}

function assertSelectionSeen(state: State): void {
  if (state.focus !== 'history') return;
  const rows = shownRows(state);
  const {memos, selectedId} = state.history;
  const memo = memos.find(({id}) => id === selectedId);
  assert.ok(memo, 'the selected memo is not loaded');
  assert.ok(
    rows.some((row) => row.includes(`${memo.id} 줄`)),
    `the selected memo is out of sight:\n${rows.join('\n')}`,
  );
}
