import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {evaluates, readSeen, stateHash} from '../../../scripts/mutation/coverage-entry.ts';
import {instrument, seenFile} from '../../../scripts/mutation/instrument.ts';
import {readSources} from '../../../scripts/mutation/read-sources.ts';
import {smallCheckout} from './small-checkout.ts';

const program = `
const half = (count: number): number => count / 2;
const twice = (count: number): number => count * 2;
const chosen = process.argv.length > 90 ? half(4) : twice(4 - 1);
process.stdout.write(\`\${chosen} \${[3, 1, 2].toSorted().some((one) => one === 1 && one < 2)}\`);
setInterval(() => {}, 1000);
setTimeout(() => process.kill(process.pid, 'SIGKILL'));
`;

/** Runs the program with its witness, until it kills itself. */
async function witnessed() {
  const root = smallCheckout({'src/cli.ts': program});
  const sources = readSources(root);
  await instrument(root, sources);
  const {stdout} = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: {PATH: process.env['PATH']},
  });
  const lines = readFileSync(join(root, seenFile), 'utf8');
  return {stdout, sources, seen: readSeen(lines, sources)};
}

test('an instrumented program behaves the same and records its spots, even when it is killed', async () => {
  const {stdout, sources, seen} = await witnessed();
  assert.equal(stdout, '6 true');
  const [source] = sources;
  assert.ok(source !== undefined);
  const entry = {test: 'a test', took: 1, passes: true, ...seen};
  const evaluated = source.mutations
    .filter(({spot}) => evaluates(entry, source.file, new Map([[stateHash(source), spot]])))
    .map(({original}) => original);
  for (const original of ['*', '-', '===', '&&', '<', 'some']) {
    assert.ok(evaluated.includes(original), original);
  }
  assert.ok(!evaluated.includes('/'), 'half is never called');
  assert.equal(seen.runsProgram, false);
});

test('if a spot cannot be found in an earlier source, a test that ran any of the source counts', async () => {
  const {sources, seen} = await witnessed();
  const entry = {test: 'a test', took: 1, passes: true, ...seen};
  const half = sources[0]?.mutations.find(({original}) => original === '/');
  const hash = seen.seen['src/cli.ts']?.hash ?? '';
  assert.equal(evaluates(entry, 'src/cli.ts', new Map([[hash, half?.spot ?? -1]])), false);
  assert.equal(evaluates(entry, 'src/cli.ts', new Map([[hash, null]])), true);
  assert.equal(evaluates(entry, 'src/cli.ts', new Map()), true);
  assert.equal(evaluates(entry, 'src/never-run.ts', new Map()), false);
});
