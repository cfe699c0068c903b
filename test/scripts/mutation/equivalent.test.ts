import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {isEquivalent, readEquivalents} from '../../../scripts/mutation/equivalent.ts';
import type {Mutation} from '../../../scripts/mutation/mutation.ts';
import {readSources} from '../../../scripts/mutation/read-sources.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

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
  place: 1,
  spot: 0,
};
const {file, code, original, replacement} = mutation;
const known = [{file, code, original, replacement, reason: 'at is end already'}];

test('a mutation on the list is recognized after lines were added above it', () => {
  assert.equal(isEquivalent({...mutation, line: 30, start: 400, end: 401}, known), true);
});

test('another change to the same line is not recognized', () => {
  assert.equal(isEquivalent({...mutation, replacement: '>'}, known), false);
  assert.equal(isEquivalent({...mutation, file: 'src/domain/other.ts'}, known), false);
});

test('an entry can mean one of two equal changes to a line', () => {
  const second = known.map((one) => ({...one, place: 2}));
  assert.equal(isEquivalent(mutation, second), false);
  assert.equal(isEquivalent({...mutation, place: 2}, second), true);
});

test('every change on the list still exists, and has a reason', async () => {
  const mutations = readSources(root).flatMap((source) => source.mutations);
  for (const one of await readEquivalents()) {
    assert.ok(
      mutations.some((found) => isEquivalent(found, [one])),
      `${one.file}: ${one.code}: ${one.original} → ${one.replacement}`,
    );
    assert.ok(one.reason.length > 10, one.code);
  }
});
