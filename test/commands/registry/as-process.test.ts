import assert from 'node:assert/strict';
import {test} from 'node:test';
import {programShape} from '../../../scripts/manual/program-shape.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {tempFolder} from '../../support/temp-folder.ts';

/** A run of each command that prints the same each time, and what it reads from stdin. */
const runs: readonly (readonly [args: readonly string[], input?: string])[] = [
  [['--version']],
  [['version']],
  [['help', 'send']],
  [['friends', '--setup', '--json']],
  [['send', '--dry-run', '--json', '글']],
  [['history', '--jsonl']],
  [['outbox', '--json']],
  [['drafts', '--json']],
  [['login', '--code', 'x']],
  [['logout', '--profile', 'none']],
  [['unlink', '--profile', 'none']],
  [['refresh', '--profile', 'none']],
  [['status', '--json', '--offline', '--profile', 'none']],
  [['token']],
  [['schedule', 'list', '--json']],
  [['remind', 'list', '--json']],
  [['import', '-', '--json'], 'x\n'],
  [['export']],
  [['run']],
  [['watch', '--every', 'x', '--', 'true']],
  [['daemon', 'status', '--json']],
  [['serve', '--port', '0']],
  [['config']],
  [['profile', 'list', '--json']],
  [['mcp', '--max-per-hour', 'x']],
  [['hook', 'notify', '{']],
  [['doctor', 'x']],
  [['explain', 'KOE006']],
  [['emulator', '--port', 'x']],
  [['completion', 'bash']],
];

test('every command prints as a process what it prints within the process of a test', async () => {
  await using stage = await openStage({loggedIn: true});
  await stage.remember(['하나', '둘']);
  const env = {HOME: tempFolder()};
  const tried = new Set(runs.map(([[command]]) => command));
  for (const {name} of programShape().commands) assert.ok(tried.has(name), name);
  for (const [args, input = ''] of runs) {
    const here = await stage.command([...args], {input, env});
    assert.deepEqual(await stage.run([...args], {input, env}), here, args.join(' '));
    assert.notEqual(here.stdout + here.stderr, '', args.join(' '));
  }
});
