import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {
  ensurePrivateFile,
  ensurePrivateFolder,
  openPrivateFile,
} from '../../../src/storage/base/private-paths.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {modeOf} from '../../support/mode-of.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const isRoot = process.getuid?.() === 0;
test('every created folder of a path is private under any umask', async () => {
  const before = process.umask(0);
  try {
    await withTempFolder((root) => {
      ensurePrivateFolder(join(root, 'a', 'b'));
      assert.equal(modeOf(join(root, 'a')), 0o700);
      assert.equal(modeOf(join(root, 'a', 'b')), 0o700);
    });
  } finally {
    process.umask(before);
  }
});

test('a readable folder of the user is made private; a link to a folder of the user is accepted', async () => {
  await withTempFolder((root) => {
    const folder = join(root, 'open');
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    symlinkSync(folder, join(root, 'link'));
    ensurePrivateFolder(join(root, 'link'));
    assert.equal(modeOf(folder), 0o700);
  });
});

test('any access of others to a folder or file of the user is removed', async () => {
  await withTempFolder((root) => {
    for (const open of [0o001, 0o010, 0o004, 0o040, 0o077]) {
      chmodSync(root, 0o700 | open);
      ensurePrivateFolder(root);
      assert.equal(modeOf(root), 0o700);
      const path = join(root, 'file');
      writeFileSync(path, 'precious');
      chmodSync(path, 0o600 | open);
      ensurePrivateFile(path);
      assert.equal(modeOf(path), 0o600);
    }
  });
});

test('a file in place of the folder, or above it, is named', async () => {
  await withTempFolder((root) => {
    const path = join(root, 'file');
    writeFileSync(path, '');
    assert.equal(assertStorageFailure('not-a-folder', () => ensurePrivateFolder(path)).path, path);
    assertStorageFailure('not-a-folder', () => ensurePrivateFolder(join(path, 'below')));
    assert.equal(statSync(path).size, 0);
  });
});

test('a folder that cannot be created is named', {skip: process.platform !== 'linux'}, () => {
  assertStorageFailure('not-writable', () => ensurePrivateFolder('/proc/kakao-tui'));
});

test('a broken link is named immediately, also within the path', async () => {
  await withTempFolder((root) => {
    symlinkSync(join(root, 'nowhere'), join(root, 'link'));
    for (const path of [join(root, 'link'), join(root, 'link', 'below')]) {
      assertStorageFailure('not-writable', () => ensurePrivateFolder(path));
    }
  });
});

test("another user's folder is refused, also behind a link", {skip: !isRoot}, async () => {
  await withTempFolder((root) => {
    const theirs = join(root, 'theirs');
    mkdirSync(theirs);
    chownSync(theirs, 12345, 12345);
    symlinkSync(theirs, join(root, 'link'));
    for (const path of [theirs, join(root, 'link')]) {
      const failure = assertStorageFailure('foreign-owner', () => ensurePrivateFolder(path));
      assert.deepEqual([failure.path, failure.detail], [path, 'uid 12345']);
    }
  });
});

test('a file is created empty and made private once; its contents stay', async () => {
  const before = process.umask(0);
  try {
    await withTempFolder((root) => {
      const path = join(root, 'file');
      ensurePrivateFile(path);
      assert.equal(modeOf(path), 0o600);
      writeFileSync(path, 'held');
      chmodSync(path, 0o664);
      ensurePrivateFile(path);
      assert.deepEqual([modeOf(path), statSync(path).size], [0o600, 4]);
    });
  } finally {
    process.umask(before);
  }
});

test('a file that cannot be created is named', async () => {
  await withTempFolder((root) => {
    const path = join(root, 'missing', 'file');
    assert.equal(assertStorageFailure('other', () => ensurePrivateFile(path)).path, path);
  });
});

test('a world-writable folder, such as /tmp, is refused and not modified', async () => {
  await withTempFolder((folder) => {
    const shared = join(folder, 'shared');
    mkdirSync(shared);
    chmodSync(shared, 0o1777);
    assertStorageFailure('shared-folder', () => ensurePrivateFolder(shared));
    assert.equal(statSync(shared).mode & 0o7777, 0o1777);
  });
});

/** Opens a file for appending and writes a word to it. */
function addTo(path: string): void {
  const file = openPrivateFile(path, 'add');
  writeSync(file, 'added\n');
  closeSync(file);
}

test('a file to append to is created private under any umask; an existing one of the user is made private and keeps its contents', async () => {
  const before = process.umask(0);
  try {
    await withTempFolder((root) => {
      const path = join(root, 'file');
      addTo(path);
      assert.equal(modeOf(path), 0o600);
      for (const open of [0o001, 0o010, 0o004, 0o040, 0o077]) {
        chmodSync(path, 0o600 | open);
        addTo(path);
        assert.equal(modeOf(path), 0o600);
      }
      assert.equal(readFileSync(path, 'utf8'), 'added\n'.repeat(6));
    });
  } finally {
    process.umask(before);
  }
});

test('a file with other content is left alone, in any mode; a torn last line is ended', async () => {
  await withTempFolder((root) => {
    const path = join(root, 'file');
    for (const content of ['precious', 'ad', '\n', '\u0000add']) {
      writeFileSync(path, content);
      chmodSync(path, 0o644);
      const {detail} = assertStorageFailure('other', () => openPrivateFile(path, 'add'));
      assert.equal(detail, 'foreign-content');
      assert.deepEqual([readFileSync(path, 'utf8'), modeOf(path)], [content, 0o644]);
    }
    writeFileSync(path, 'added\nadd');
    addTo(path);
    assert.equal(readFileSync(path, 'utf8'), 'added\nadd\nadded\n');
  });
});

test('links, folders, pipes and devices cannot be appended to', async () => {
  await withTempFolder((root) => {
    const target = join(root, 'target');
    const nowhere = join(root, 'nowhere');
    const pipe = join(root, 'pipe');
    writeFileSync(target, 'precious');
    symlinkSync(target, join(root, 'link'));
    symlinkSync(nowhere, join(root, 'dangling'));
    writeFileSync(join(root, 'empty'), '');
    linkSync(join(root, 'empty'), join(root, 'second name'));
    execFileSync('mkfifo', [pipe]);
    const names = ['link', 'dangling', 'second name'].map((name) => join(root, name));
    for (const path of [...names, root, pipe, '/dev/null']) {
      assert.equal(
        assertStorageFailure('not-a-file', () => openPrivateFile(path, 'add')).path,
        path,
      );
    }
    assert.equal(readFileSync(target, 'utf8'), 'precious');
    assert.ok(!existsSync(nowhere));
    assertStorageFailure('other', () => openPrivateFile(join(nowhere, 'file'), 'add'));
  });
});

test("another user's file is not appended to", {
  skip: isRoot ? false : 'needs root to make another user the owner',
}, async () => {
  await withTempFolder((root) => {
    const path = join(root, 'file');
    writeFileSync(path, '');
    chmodSync(path, 0o666);
    chownSync(path, 65_534, 65_534);
    assertStorageFailure('foreign-owner', () => openPrivateFile(path, 'add'));
    assert.equal(modeOf(path), 0o666);
  });
});
