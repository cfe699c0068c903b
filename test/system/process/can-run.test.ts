import assert from 'node:assert/strict';
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {canRun} from '../../../src/system/process/can-run.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const folder = tempFolder();
mkdirSync(join(folder, 'bin'));
for (const [name, mode] of [
  ['crawl.sh', 0o755],
  ['plain.txt', 0o644],
  ['bin/tool', 0o755],
] as const) {
  writeFileSync(join(folder, name), '#!/bin/sh\n');
  chmodSync(join(folder, name), mode);
}
const env = {PATH: `/nowhere:${join(folder, 'bin')}`};

const found: readonly (readonly [program: string, canStart: boolean])[] = [
  ['./crawl.sh', true],
  ['bin/tool', true],
  [join(folder, 'crawl.sh'), true],
  ['tool', true],
  ['crawl.sh', false],
  ['./plain.txt', false],
  ['./bin', false],
  ['/', false],
  ['', false],
  ['- 우유', false],
  ['./없음', false],
  ['tool --new', false],
];

for (const [program, canStart] of found) {
  test(`${JSON.stringify(program)} ${canStart ? 'can' : 'cannot'} be started`, () =>
    assert.equal(canRun(program, folder, env), canStart));
}

test('on Windows, which looks for other names, every name is accepted', () => {
  assert.equal(canRun('crawl', folder, {}, 'win32'), true);
});
