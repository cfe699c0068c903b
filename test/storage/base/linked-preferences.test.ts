import assert from 'node:assert/strict';
import {lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {test} from 'node:test';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {createPreferencesStore} from '../../../src/storage/base/preferences.ts';
import {inspectPath} from '../../../src/system/doctor/diagnosis-paths.ts';
import {modeOf} from '../../support/mode-of.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

interface Dotfiles {
  /** The folder of the program, with the link. */
  readonly folder: string;
  readonly path: string;
  /** The folder that the user keeps under version control. */
  readonly dotfiles: string;
}

async function withFolders(callback: (folders: Dotfiles) => Promise<void>): Promise<void> {
  await withTempFolder(async (root) => {
    const [folder, dotfiles] = [join(root, 'config'), join(root, 'dotfiles')];
    mkdirSync(folder, {mode: 0o700});
    mkdirSync(dotfiles);
    await callback({folder, path: join(folder, 'config.json'), dotfiles});
  });
}

const linkings: Readonly<Record<string, (folders: Dotfiles) => void>> = {
  'an absolute link': ({path, dotfiles}) => symlinkSync(join(dotfiles, 'kakao.json'), path),
  'a relative link': ({folder, path, dotfiles}) =>
    symlinkSync(relative(folder, join(dotfiles, 'kakao.json')), path),
  'a link to a link': ({folder, path, dotfiles}) => {
    symlinkSync(join(dotfiles, 'kakao.json'), join(folder, 'step'));
    symlinkSync('step', path);
  },
};

for (const [name, link] of Object.entries(linkings)) {
  for (const content of ['{"language": "ko", "own": 7}', null]) {
    test(`${name} to ${content === null ? 'no file yet' : 'a file'} stays, and its file is written`, async () => {
      await withFolders(async (folders) => {
        const {folder, path, dotfiles} = folders;
        const target = join(dotfiles, 'kakao.json');
        if (content !== null) writeFileSync(target, content, {mode: 0o600});
        link(folders);
        const store = createPreferencesStore(folder);
        assert.equal(store.problem(), null);
        await store.save({numbers: false});
        const kept = content === null ? {} : {language: 'ko', own: 7};
        assert.deepEqual(JSON.parse(readFileSync(target, 'utf8')), {...kept, numbers: false});
        assert.ok(lstatSync(path).isSymbolicLink());
        assert.deepEqual(readdirSync(dotfiles), ['kakao.json'], 'nothing is left beside it');
        assert.equal(modeOf(target), 0o600);
        assert.equal(inspectPath({path, holds: 'settings', type: 'file'}).state, 'fine');
      });
    });
  }
}

test('what cannot be written through a link is refused and reported: a folder, a loop, a missing folder', async () => {
  const targets = ['dotfiles', 'config/config.json', 'dotfiles/none/kakao.json'];
  for (const target of targets) {
    await withFolders(async ({folder, path}) => {
      symlinkSync(join(folder, '..', target), path);
      const store = createPreferencesStore(folder);
      assert.notEqual(store.problem(), null);
      const save = store.save({numbers: false});
      await assert.rejects(
        save,
        (error) => error instanceof FailureError && error.failure.kind === 'storage',
      );
      assert.ok(lstatSync(path).isSymbolicLink());
    });
  }
});

test('secrets must not be linked: the data folder keeps its rule', async () => {
  await withFolders(async ({path, dotfiles}) => {
    writeFileSync(join(dotfiles, 'state.db'), '', {mode: 0o600});
    symlinkSync(join(dotfiles, 'state.db'), path);
    assert.equal(inspectPath({path, holds: 'data', type: 'file'}).state, 'wrong-kind');
  });
});

const text = '{"language": "ko", "own": "메모"}';
const swapped = (buffer: Buffer): Buffer => Buffer.from(buffer).swap16();
const encodings: Readonly<Record<string, Buffer>> = {
  'UTF-8 with a byte order mark': Buffer.from(`\ufeff${text}`),
  'UTF-16 little endian': Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 big endian': swapped(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16 without a byte order mark': Buffer.from(text, 'utf16le'),
  'big endian without a byte order mark': swapped(Buffer.from(text, 'utf16le')),
  'UTF-8 with line ends of Windows': Buffer.from(`\ufeff${text.replace(' ', '\r\n')}\r\n`),
};

for (const [name, bytes] of Object.entries(encodings)) {
  test(`preferences in ${name} are read, and a save keeps them`, async () => {
    await withFolders(async ({folder, path}) => {
      writeFileSync(path, bytes, {mode: 0o600});
      const store = createPreferencesStore(folder);
      assert.deepEqual([store.read().language, store.problem()], ['ko', null]);
      await store.save({numbers: false});
      const saved: unknown = JSON.parse(readFileSync(path, 'utf8'));
      assert.deepEqual(saved, {language: 'ko', own: '메모', numbers: false});
      assert.deepEqual(readdirSync(folder), ['config.json'], 'no damaged copy');
    });
  });
}
