import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {recoverDrafts} from '../../../src/app/draft/recover-drafts.ts';
import {recoverEdits} from '../../../src/app/draft/recover-edits.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {type Stand, withServices} from '../../support/services.ts';

const saved = ({savedDrafts}: Ports) =>
  Array.from(savedDrafts.list(), ({text, origin, link}) => [text, origin, link]);

const leftIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('editor-'));

/** The file of an editor whose kakao-tui was killed. */
function leave({folder}: Stand, owner: string, content: string | Uint8Array): string {
  const own = join(folder, `editor-${owner}-abcdef`);
  mkdirSync(own);
  writeFileSync(join(own, 'memo.txt'), content);
  return own;
}

const run = (callback: (stand: Stand) => Promise<void>) =>
  withServices(callback, {loggedIn: false});

/** What the editor left, and the text of the draft; null for none. */
const rows: readonly (readonly [left: string, draft: string | null])[] = [
  ['고친 글\n', '고친 글'],
  ['고친 글', '고친 글'],
  ['고친 글\r\n둘째 줄\r\n', '고친 글\n둘째 줄'],
  ['  들여 쓴 글\n\n', '  들여 쓴 글\n'],
  ['\ufeff글\n', '글'],
  ['빨간\u001b[31m 글\n', '빨간 글'],
  ['- 장보기\n- 우유\n', '- 장보기\n- 우유'],
  ['ㅎ'.repeat(200_000), 'ㅎ'.repeat(200_000)],
  ['', null],
  ['\n', null],
  [' \n\t\n', null],
  ['\u200b\n', null],
];

for (const [left, draft] of rows) {
  test(`${JSON.stringify(left.slice(0, 20))} in an editor becomes ${draft === null ? 'no draft' : 'a draft'}, and nothing is left`, () =>
    run(async (stand) => {
      leave(stand, 'dead-1', left);
      const expected = draft === null ? [] : [[draft, 'left', null]];
      assert.deepEqual(await recoverEdits(stand.ports), {saved: expected.length, kept: null});
      assert.deepEqual(saved(stand.ports), expected);
      assert.deepEqual(leftIn(stand.folder), []);
      assert.deepEqual(readdirSync(join(stand.folder, 'locks')), []);
      assert.deepEqual(await recoverEdits(stand.ports), {saved: 0, kept: null});
    }));
}

test('a text that is already a draft, or that was only opened, is not saved twice', () =>
  run(async (stand) => {
    const {ports} = stand;
    const now = ports.clock.now();
    ports.drafts.save({owner: 'dead-1', text: '열기만 한 글', link: null, now});
    leave(stand, 'dead-1', '열기만 한 글\n');
    leave(stand, 'dead-2', '초안과 같은 글\n');
    ports.savedDrafts.add({
      id: 'a',
      text: '초안과 같은 글',
      link: null,
      origin: 'aside',
      savedAt: 1,
    });
    leave(stand, 'dead-3', '두 번 남은 글\n');
    leave(stand, 'dead-4', '두 번 남은 글');
    assert.deepEqual(await recoverEdits(ports), {saved: 1, kept: null});
    await recoverDrafts(ports);
    const texts = saved(ports).map(([text]) => text);
    assert.deepEqual(texts.sort(), ['두 번 남은 글', '열기만 한 글', '초안과 같은 글']);
    assert.deepEqual(leftIn(stand.folder), []);
  }));

test('the text of a running process stays, and so does every text where locks exclude nothing', () =>
  run(async (stand) => {
    const {ports, open} = stand;
    leave(stand, 'alive', '쓰는 중');
    const lock = await open().locks.acquire('editor-alive', 0);
    assert.deepEqual(await recoverEdits(ports), {saved: 0, kept: null});
    lock?.release();
    const failure = {kind: 'storage', problem: 'no-locks', path: stand.folder, detail: ''} as const;
    const locks = {...ports.locks, defect: async () => failure};
    assert.deepEqual(await recoverEdits({...ports, locks}), {saved: 0, kept: null});
    assert.equal(leftIn(stand.folder).length, 1);
    assert.deepEqual(await recoverEdits(ports), {saved: 1, kept: null});
  }));

test('bytes that are not UTF-8 stay in their file, which is named once', () =>
  run(async (stand) => {
    const bytes = Buffer.of(0xbe, 0xc8, 0xb3, 0xe7);
    const path = join(leave(stand, 'dead-1', bytes), 'memo.txt');
    const kept = {problem: 'not-text', keptAt: path};
    assert.deepEqual(await recoverEdits(stand.ports), {saved: 0, kept});
    assert.deepEqual(await recoverEdits(stand.ports), {saved: 0, kept: null});
    assert.deepEqual(readFileSync(path), bytes);
    assert.deepEqual(saved(stand.ports), []);
  }));

test('other files of an editor stay, and their folders are named one after another', () =>
  run(async (stand) => {
    const folders = ['dead-1', 'dead-2'].map((owner) => {
      const own = leave(stand, owner, `글 ${owner}\n`);
      writeFileSync(join(own, '.memo.txt.swp'), 'swap');
      return own;
    });
    const first = await recoverEdits(stand.ports);
    const second = await recoverEdits(stand.ports);
    assert.deepEqual([first.saved, second.saved], [2, 0]);
    const named = [first, second].map(({kept}) => kept && 'keptAt' in kept && kept.keptAt);
    assert.deepEqual(named.sort(), folders.sort());
    assert.deepEqual(await recoverEdits(stand.ports), {saved: 0, kept: null});
    for (const own of folders) {
      assert.ok(existsSync(join(own, '.memo.txt.swp')));
      assert.ok(!existsSync(join(own, 'memo.txt')));
    }
  }));

test('two processes that recover at the same time save each text once', () =>
  run(async (stand) => {
    for (let index = 0; index < 10; index += 1) leave(stand, `dead-${index}`, `${index}`);
    const done = await Promise.all([recoverEdits(stand.ports), recoverEdits(stand.open())]);
    await recoverEdits(stand.ports);
    assert.ok(done.every(({kept}) => kept === null));
    assert.equal(saved(stand.ports).length, 10);
    assert.deepEqual(leftIn(stand.folder), []);
  }));

test('a text that storage does not take stays in its file, and is a draft the next time', () =>
  run(async (stand) => {
    const {ports} = stand;
    leave(stand, 'dead-1', '남길 글');
    const full = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
    const savedDrafts = {
      ...ports.savedDrafts,
      add: () => {
        throw new FailureError(full);
      },
    };
    assert.deepEqual(await recoverEdits({...ports, savedDrafts}), {saved: 0, kept: null});
    assert.equal(leftIn(stand.folder).length, 1);
    assert.deepEqual(await recoverEdits(ports), {saved: 1, kept: null});
  }));

test('a recovery that was killed before it removed the file is completed without a second draft', () =>
  run(async (stand) => {
    const own = leave(stand, 'dead-1', '글\n');
    await recoverEdits(stand.ports);
    mkdirSync(own);
    writeFileSync(join(own, 'memo.txt'), '글\n');
    assert.deepEqual(await recoverEdits(stand.ports), {saved: 0, kept: null});
    assert.equal(saved(stand.ports).length, 1);
    rmSync(own, {recursive: true, force: true});
  }));
