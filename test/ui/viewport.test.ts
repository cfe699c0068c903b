import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createViewport} from '../../src/ui/viewport.ts';

test('a page is what was visible but one row, and it ends where there is no more to see', () => {
  const viewport = createViewport();
  viewport.settle(0, 10);
  viewport.scrollPage(1);
  assert.equal(viewport.scroll(), 9);
  viewport.settle(6, 10);
  assert.equal(viewport.scroll(), 6);
  viewport.scrollPage(-1);
  assert.equal(viewport.scroll(), 0);
  viewport.scrollPage(1);
  viewport.toEnd();
  assert.equal(viewport.scroll(), 0);
});

test('only a change is told', () => {
  const viewport = createViewport();
  let told = 0;
  viewport.subscribe(() => {
    told += 1;
  });
  viewport.toEnd();
  assert.equal(told, 0);
  viewport.scrollPage(1);
  assert.equal(told, 1);
});
