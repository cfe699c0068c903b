import assert from 'node:assert/strict';
import {copyFileSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {createCriticalWork} from '../../../src/main/critical-work.ts';
import {createServices} from '../../../src/main/services.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);

/** Opens a copy of a folder of an older program, as the current program does. */
async function withFolderOf(
  version: string,
  callback: (services: ReturnType<typeof createServices>) => void,
): Promise<void> {
  await withTempFolder((root) => {
    const folder = join(root, 'home');
    mkdirSync(folder);
    for (const name of ['state.db', 'config.json']) {
      copyFileSync(fileURLToPath(new URL(`${version}/${name}`, fixtures)), join(folder, name));
    }
    const services = createServices({
      env: {XDG_CACHE_HOME: join(root, 'cache')},
      folder: {data: folder, config: folder},
      version: '0.0.0',
      demo: null,
      criticalWork: createCriticalWork(),
    });
    try {
      callback(services);
    } finally {
      services.close();
    }
  });
}

test('memos, drafts, schedules, login and preferences of version 0.1.0 can all be read', async () => {
  await withFolderOf('version-0.1.0', ({ports}) => {
    const memos = [...ports.memos.all()];
    assert.deepEqual(
      memos.map(({text, status, parts}) => [text.slice(0, 8), status, parts.length]),
      [
        ['첫 메모 #장보', 'sent', 1],
        ['a memo w', 'sent', 1],
        ['긴 글 긴 글 ', 'sent', 4],
        ['가나다라마바사 ', 'sent', 3],
        ['한 번만', 'sent', 1],
        ['바뀌면', 'sent', 1],
        ['같은 글', 'sent', 1],
        ['', 'sent', 1],
        ['결과를 모름', 'unknown', 1],
        ['동의 없음', 'failed', 1],
        ['대기 중', 'failed', 1],
      ],
    );
    const [first, linked] = memos;
    assert.deepEqual([first?.tags, first?.pinnedAt], [['장보기'], 1_795_967_976_573]);
    const link = {url: 'https://news.example.com/a?b=%EA%B0%80', buttonTitle: '열기'};
    assert.deepEqual(linked?.content, {kind: 'text', text: linked?.text, link});
    const erased = memos.find(({forgetsText}) => forgetsText);
    const none = {url: '', buttonTitle: null};
    assert.deepEqual(erased?.content, {kind: 'text', text: '', link: none});
    assert.equal(ports.memos.counts().total, 11);
    assert.deepEqual(
      ports.drafts.list().map(({text}) => text),
      ['쓰던 글'],
    );
    assert.deepEqual(
      Array.from(ports.savedDrafts.list(), ({text, origin}) => [text, origin]),
      [
        ['남은 글', 'left'],
        ['cleared 글', 'cleared'],
        ['치워 둔 글\n둘째 줄', 'aside'],
      ],
    );
    assert.deepEqual(
      ports.schedules.list().map(({rule, job}) => [rule.kind, job.kind === 'text' && job.text]),
      [
        ['every', false],
        ['cron', '월세'],
        ['cron', '분리수거'],
        ['once', '선물'],
      ],
    );
    for (const {createdAt, setAt, computedAt} of ports.schedules.list()) {
      assert.equal(setAt, Math.max(createdAt, computedAt), 'nothing older becomes due');
    }
    const session = ports.sessions.read();
    assert.equal(session?.account?.nickname, '홍길동');
    assert.match(session?.tokens.refreshToken ?? '', /^CdiF6MmG11c7/);
    const preferences = ports.preferences.read();
    assert.deepEqual(
      [preferences.link, preferences['history.keep'], preferences['compose.submit']],
      ['https://example.com', '365d', 'ctrl+enter'],
    );
  });
});
