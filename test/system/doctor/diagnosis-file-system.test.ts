import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {isNetworkType, isOnNetwork} from '../../../src/system/doctor/diagnosis-file-system.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

test('a type of file system is known as remote or local, also where it is reported as negative', () => {
  const remote = [0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x01021997, 0x00c36400, 0x786f4256];
  for (const type of [...remote, 0xff534d42 | 0, 0xfe534d42 | 0]) {
    assert.equal(isNetworkType(type), true, type.toString(16));
  }
  // ext4, tmpfs, btrfs, xfs, overlay, ZFS, F2FS, FUSE.
  const local = [
    ...[0xef53, 0x01021994, 0x9123683e, 0x58465342, 0x794c7630, 0x2fc12fc1],
    ...[0xf2f52010, 0x65735546, 0],
  ];
  for (const type of local) assert.equal(isNetworkType(type), false, type.toString(16));
});

test('a folder that does not exist, or is on another system than Linux, is not called remote', async () => {
  await withTempFolder((folder) => {
    assert.equal(isOnNetwork(join(folder, 'missing')), false);
    assert.equal(isOnNetwork(folder, 'darwin'), false);
  });
});
