import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {chmod, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {openStage} from '../support/kakao-stage.ts';
import {secretsOf} from '../support/local-kakao.ts';
import {tempFolder} from '../support/temp-folder.ts';
import {untilSeen} from '../support/until-seen.ts';

const skip = process.platform !== 'linux';

test('/proc shows no token, no secret and no variable of ours at the browser', {
  skip,
}, async (t) => {
  await using stage = await openStage();
  await stage.logIn();
  const folder = tempFolder();
  const record = join(folder, 'pid');
  const browser = join(folder, 'browser');
  await writeFile(
    browser,
    `#!/bin/sh\necho $$ > '${record}.part' && mv '${record}.part' '${record}'\nread _ < '${folder}/fifo' || sleep 30\n`,
  );
  await chmod(browser, 0o755);
  await using tui = stage.open({env: {BROWSER: browser, ORDINARY: 'kept'}});
  await tui.until('온라인');
  // The command of the screen that opens the browser while a login is at hand.
  tui.write('/account');
  await tui.settled(100);
  await tui.press('enter');
  await untilSeen('the start of the browser', () => existsSync(record));
  const pid = Number(readFileSync(record, 'utf8'));
  t.after(() => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  });
  const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
  assert.match(commandLine, /oauth\/authorize/);
  assert.match(environment, /(?:^|\0)ORDINARY=kept\0/);
  assert.doesNotMatch(environment, /KAKAO_/);
  const secrets = secretsOf(stage);
  assert.ok(secrets.length >= 4);
  for (const secret of secrets) {
    assert.ok(
      !commandLine.includes(secret) && !environment.includes(secret),
      'a secret at the browser',
    );
  }
  // Our own command line is as public as the browser's.
  const own = readFileSync(`/proc/${tui.pid}/cmdline`, 'utf8');
  for (const secret of secrets) assert.ok(!own.includes(secret));
});
