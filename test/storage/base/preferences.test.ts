import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {PreferencesStore} from '../../../src/app/ports/storage-ports.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {createPreferencesStore} from '../../../src/storage/base/preferences.ts';
import {mountSmallDisk, noSmallDisk} from '../../support/small-disk.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const defaults = {
  restApiKey: null,
  redirectUri: 'http://localhost:8931/callback',
  language: null,
  link: 'https://developers.kakao.com',
  button: null,
  numbers: true,
  pkce: true,
  domains: [],
  'compose.submit': 'enter' as const,
  'history.keep': null,
  theme: 'auto' as const,
  layout: 'auto' as const,
  motion: true,
  thumbnails: true,
};

interface File {
  readonly store: PreferencesStore;
  readonly folder: string;
  readonly path: string;
}

async function withPreferences(
  content: string | Buffer | null,
  callback: (file: File) => Promise<void> | void,
): Promise<void> {
  await withTempFolder(async (folder) => {
    const path = join(folder, 'config.json');
    if (content !== null) writeFileSync(path, content);
    await callback({store: createPreferencesStore(folder), folder, path});
  });
}

test('the first save creates the folder, or makes it private', async () => {
  await withTempFolder(async (home) => {
    const open = join(home, 'open');
    mkdirSync(open);
    chmodSync(open, 0o755);
    for (const folder of [open, join(home, 'missing', 'twice')]) {
      await createPreferencesStore(folder).save({numbers: false});
      assert.equal(statSync(folder).mode & 0o777, 0o700);
      assert.equal(createPreferencesStore(folder).read().numbers, false);
    }
  });
});

test('without a file the defaults apply, and reading creates no file', async () => {
  await withPreferences(null, ({store, folder}) => {
    assert.deepEqual(store.read(), defaults);
    assert.equal(store.problem(), null);
    assert.deepEqual(readdirSync(folder), []);
  });
});

test('saved values are read, also by another process, and the rest stays', async () => {
  await withPreferences(
    '{"pkce": false, "later": "of a later version"}',
    async ({store, path, folder}) => {
      await store.save({language: 'en', link: 'https://example.com/'});
      await store.save({restApiKey: 'key'});
      const expected = {
        ...defaults,
        restApiKey: 'key',
        language: 'en',
        link: 'https://example.com/',
        pkce: false,
      };
      assert.deepEqual(store.read(), expected);
      assert.deepEqual(createPreferencesStore(folder).read(), expected);
      assert.equal(JSON.parse(readFileSync(path, 'utf8'))['later'], 'of a later version');
      assert.deepEqual(readdirSync(folder), ['config.json']);
    },
  );
});

test('the file is private under any umask, and a readable one becomes private at the next save', async () => {
  const before = process.umask(0);
  try {
    await withPreferences(null, async ({store, path, folder}) => {
      await store.save({language: 'ko'});
      assert.equal(statSync(path).mode & 0o777, 0o600);
      assert.equal(statSync(folder).mode & 0o777, 0o700);
      chmodSync(path, 0o644);
      await store.save({language: 'en'});
      assert.equal(statSync(path).mode & 0o777, 0o600);
    });
  } finally {
    process.umask(before);
  }
});

const damaged: Readonly<Record<string, string | Buffer>> = {
  'not JSON': '{"restApiKey": "CANARY',
  'an empty file': '',
  'an array': '["CANARY"]',
  null: 'null',
  // Values in CP949 would become U+FFFD, and then part of memos.
  'not UTF-8': Buffer.from('{"button": "\xbe\xc8\xb3\xe7", "numbers": false}', 'latin1'),
};

for (const [name, content] of Object.entries(damaged)) {
  test(`${name}: reported, read as the defaults, renamed at the next save`, async () => {
    await withPreferences(content, async ({store, path}) => {
      assert.deepEqual(store.read(), defaults);
      assert.ok(store.problem());
      assert.doesNotMatch(String(store.problem()), /CANARY/);
      assert.deepEqual(readFileSync(path), Buffer.from(content), 'reading changes nothing');
      await store.save({language: 'en'});
      assert.equal(store.problem(), null);
      assert.deepEqual(store.read(), {...defaults, language: 'en'});
      assert.deepEqual(readFileSync(`${path}.damaged`), Buffer.from(content));
      assert.equal(statSync(`${path}.damaged`).mode & 0o777, 0o600);
    });
  });
}

test('each usable value is used, including explicit null', async () => {
  const chosen = {
    restApiKey: 'key',
    redirectUri: 'http://localhost:9000/back',
    language: 'en',
    link: 'https://example.com/',
    button: '열기',
    numbers: false,
    pkce: false,
    domains: ['news.example.com', 'https://a.kr'],
    'compose.submit': 'ctrl+enter',
    'history.keep': '2y',
    theme: 'dark',
    layout: 'chat',
    motion: false,
    thumbnails: false,
  };
  const unsaid = {restApiKey: null, language: null, button: null, 'history.keep': null};
  for (const [content, expected] of [
    [chosen, chosen],
    [unsaid, defaults],
    [{restApiKey: ''}, defaults],
  ]) {
    await withPreferences(JSON.stringify(content), ({store}) => {
      assert.deepEqual(store.read(), expected);
      assert.equal(store.problem(), null);
    });
  }
});

test('values of the wrong type are reported each, the others are used, and the file stays', async () => {
  const content = JSON.stringify({
    restApiKey: 5,
    redirectUri: ['x'],
    language: 'fr',
    link: 'javascript:alert(1)',
    button: 'far too long for a button',
    numbers: 'on',
    pkce: false,
  });
  await withPreferences(content, async ({store, path}) => {
    assert.deepEqual(store.read(), {...defaults, pkce: false});
    assert.match(
      String(store.problem()),
      /restApiKey, redirectUri, language, link, button, numbers$/,
    );
    await store.save({language: 'en'});
    assert.equal(readFileSync(`${path}.damaged`, 'utf8'), content);
  });
});

test('keys of prototypes have no effect', async () => {
  const content =
    '{"__proto__": {"polluted": 1, "pkce": false}, "constructor": {"prototype": {"polluted": 1}}}';
  await withPreferences(content, async ({store}) => {
    assert.deepEqual(store.read(), defaults);
    await store.save({language: 'en'});
    assert.deepEqual(store.read(), {...defaults, language: 'en'});
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });
});

test('on a full disk, even after one page, the old file stays complete, and no other is left', {
  skip: noSmallDisk,
}, async () => {
  await withTempFolder(async (folder) => {
    using disk = mountSmallDisk(folder);
    const store = createPreferencesStore(folder);
    await store.save({language: 'ko', restApiKey: 'k'.repeat(32)});
    const before = readFileSync(store.path, 'utf8');
    disk.fill();
    const ballast = join(folder, 'ballast');
    for (const freed of [0, 4096]) {
      truncateSync(ballast, statSync(ballast).size - freed);
      const link = `https://example.com/${'x'.repeat(5000)}`;
      await assert.rejects(store.save({link}), (error) => {
        assert.ok(error instanceof FailureError && error.failure.kind === 'storage');
        assert.deepEqual([error.failure.problem, error.failure.path], ['full', store.path]);
        return true;
      });
      assert.equal(readFileSync(store.path, 'utf8'), before);
      assert.deepEqual(readdirSync(folder).sort(), ['ballast', 'config.json']);
    }
    disk.free();
    await store.save({language: 'en'});
    assert.equal(store.read().language, 'en');
  });
});

test('a file that the disk cannot read is reported, and the defaults are used', {
  skip: process.platform !== 'linux',
}, async () => {
  await withPreferences(null, ({store, path}) => {
    // Linux returns EIO for a read at the beginning of this file.
    symlinkSync('/proc/self/mem', path);
    assert.deepEqual([store.read(), store.problem()], [defaults, 'not readable']);
  });
});

test('a FIFO in its place does not block and is not written', async () => {
  await withPreferences(null, async ({store, path}) => {
    execFileSync('mkfifo', [path]);
    assert.deepEqual(store.read(), defaults);
    assert.equal(store.problem(), 'not a file');
    await assert.rejects(store.save({language: 'en'}), isNotAFile);
  });
});

function isNotAFile(error: unknown): boolean {
  assert.ok(error instanceof FailureError && error.failure.kind === 'storage');
  return error.failure.problem === 'not-a-file';
}
