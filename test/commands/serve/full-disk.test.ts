import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import {startServe} from '../../support/note-sender.ts';
import {programCommand} from '../../support/run.ts';
import {mountSmallDisk, noSmallDisk} from '../../support/small-disk.ts';
import {untilSeen} from '../../support/until-seen.ts';

test('on a full disk a post is refused, and taken again once there is room', {
  skip: noSmallDisk,
}, async () => {
  await using stage = await openStage({breaks: {record: 'the disk is gone at the end'}});
  using disk = mountSmallDisk(stage.home);
  const {cli, post} = await startServe(stage);
  assert.equal((await post('before')).status, 200);
  disk.fill();
  const refused = await post('x'.repeat(60_000));
  assert.equal(refused.status, 507);
  assert.match((await refused.json()).error, /disk/i);
  disk.free();
  assert.equal((await post('after')).status, 200);
  await stage.withPorts(({memos, programNotes}) => {
    assert.deepEqual(
      [...memos.all()].map(({text}) => text),
      ['before'],
    );
    assert.notEqual(programNotes.releaseAt('serve'), null);
  });
  cli.kill('SIGTERM');
  assert.equal((await stage.end(cli)).code, 0);
});

test('a log on the full disk loses lines, and the server goes on', {
  skip: noSmallDisk,
}, async () => {
  await using stage = await openStage({breaks: {record: 'the disk is gone at the end'}});
  using disk = mountSmallDisk(stage.home);
  const log = join(stage.home, 'serve.log');
  const {command, args} = programCommand();
  const script = ['-c', 'log=$1; shift; exec "$@" > "$log"', 'sh', log, command, ...args];
  const {cli, post} = await startServe(stage, {
    program: {command: 'sh', args: script},
    isListening: () => untilSeen('the log', () => /127\.0\.0\.1/.test(textIn(log))),
  });
  assert.equal((await post('before')).status, 200);
  disk.fill();
  // The page of the log that has room takes some lines.
  for (let count = 0; count < 120; count += 1) {
    assert.equal((await post('x'.repeat(60_000))).status, 507);
  }
  disk.free();
  assert.equal((await post('after')).status, 200);
  cli.kill('SIGTERM');
  const {code, stderr} = await stage.end(cli);
  assert.deepEqual([code, stderr], [0, '']);
  const lines = textIn(log).split('\n');
  assert.ok(lines.filter((line) => line.includes(' 507 ')).length < 120);
  assert.match(lines.at(-2) ?? '', /Stopped/);
});

function textIn(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
