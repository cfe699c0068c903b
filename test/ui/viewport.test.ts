import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createViewport} from '../../src/ui/viewport.ts';

test('a page is what was visible but one row, and it ends where there is no more to see', () => {
  const viewport = createViewport('end');
  viewport.settle(0, 10);
  viewport.move({pages: 1});
  assert.equal(viewport.scroll(), 9);
  viewport.settle(6, 10);
  assert.equal(viewport.scroll(), 6);
  viewport.move({pages: -1});
  assert.equal(viewport.scroll(), 0);
  viewport.move({pages: 1});
  viewport.toAnchor();
  assert.equal(viewport.scroll(), 0);
});

test('only a change is told', () => {
  const viewport = createViewport('end');
  let told = 0;
  viewport.subscribe(() => {
    told += 1;
  });
  viewport.toAnchor();
  assert.equal(told, 0);
  viewport.move({pages: 1});
  assert.equal(told, 1);
});

test('a page over the screen begins at its start: down is further into it', () => {
  const page = createViewport('start');
  page.settle(0, 10);
  page.move({rows: 1});
  assert.equal(page.scroll(), 0);
  page.move({pages: -1});
  assert.equal(page.scroll(), 9);
  page.move({rows: -1});
  assert.equal(page.scroll(), 10);
});
