import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {isEquivalent, readEquivalents} from '../../../scripts/mutation/equivalent.ts';
import type {Mutation} from '../../../scripts/mutation/mutation.ts';

const mutation: Mutation = {
  file: 'src/domain/limit.ts',
  kind: 'comparison',
  start: 20,
  end: 21,
  original: '<',
  replacement: '<=',
  line: 3,
  column: 8,
  code: 'if (at < end) at = end;',
  spot: 0,
};
const {file, code, original, replacement} = mutation;
const known = [{file, code, original, replacement, reason: 'at is end already'}];

test('a mutation on the list is known again after lines were added above it', () => {
  assert.equal(isEquivalent({...mutation, line: 30, start: 400, end: 401}, known), true);
});

test('another change to the same line is not known', () => {
  assert.equal(isEquivalent({...mutation, replacement: '>'}, known), false);
  assert.equal(isEquivalent({...mutation, file: 'src/domain/other.ts'}, known), false);
});

test('every line of code on the list is still in its file, with a reason', async () => {
  for (const one of await readEquivalents()) {
    const lines = readFileSync(new URL(`../../../${one.file}`, import.meta.url), 'utf8').split(
      '\n',
    );
    assert.ok(
      lines.some((line) => line.trim() === one.code),
      `${one.file}: ${one.code}`,
    );
    assert.ok(one.code.includes(one.original.split('\n')[0] ?? ''), one.code);
    assert.ok(one.reason.length > 10, one.code);
  }
});
