import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createViewport} from '../../../src/ui/base/viewport.ts';

test('only a change is notified', () => {
  const viewport = createViewport();
  let reported = 0;
  viewport.subscribe(() => {
    reported += 1;
  });
  viewport.toStart();
  assert.equal(reported, 0);
  viewport.move({pages: -1});
  assert.equal(reported, 1);
});

test('a page that is taller than the screen begins at its start, and down moves to its end', () => {
  const page = createViewport();
  page.settle(0, 10);
  page.move({rows: 1});
  assert.equal(page.scroll(), 0);
  page.move({pages: -1});
  assert.equal(page.scroll(), 9);
  page.move({rows: -1});
  assert.equal(page.scroll(), 10);
  page.settle(6, 10);
  assert.equal(page.scroll(), 6);
  page.toStart();
  assert.equal(page.scroll(), 0);
});
