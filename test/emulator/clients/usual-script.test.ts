import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {authorizeAddress, withEmulator} from '../plain-http.ts';
import {redirectUri} from './local-kakao.ts';

const script = fileURLToPath(new URL('./usual_script.py', import.meta.url));
const hasRequests = spawnSync('python3', ['-c', 'import requests']).status === 0;
const skip = hasRequests ? false : 'python3 has no requests here';

test('the usual Python script logs in, and refreshes and sends in a loop', {skip}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'usual-script-'));
  try {
    await withEmulator({redirectUris: [redirectUri]}, async (emulator) => {
      const address = authorizeAddress(emulator, {redirect_uri: redirectUri});
      const redirect = await emulator.agree(address);
      const {authOrigin, apiOrigin, restApiKey, clientSecret} = emulator;
      const child = spawn(
        'python3',
        [script, authOrigin, apiOrigin, restApiKey, clientSecret ?? '', '3'],
        {cwd: folder, stdio: ['pipe', 'pipe', 'inherit']},
      );
      child.stdin.end(`${redirect}\n`);
      assert.equal(await text(child.stdout), '200 0\n200 0\n200 0\n');
      const texts = emulator.memos.map((memo) => memo.text);
      assert.deepEqual(texts, ['새 글 0', '새 글 1', '새 글 2']);
    });
  } finally {
    rmSync(folder, {recursive: true});
  }
});
