import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import {startServe} from '../../support/note-sender.ts';
import {mountSmallDisk, noSmallDisk} from '../../support/small-disk.ts';

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
