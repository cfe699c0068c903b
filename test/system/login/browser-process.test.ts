import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {chmod, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import {secretsOf} from '../../support/local-kakao.ts';
import {planDue} from '../../support/schedules.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import type {Terminal} from '../../support/terminal.ts';
import {untilSeen} from '../../support/until-seen.ts';

const skip = process.platform !== 'linux';

/** A browser that runs for as long as the test needs it, and saves its process id. */
async function fakeBrowser(name: string) {
  const folder = tempFolder();
  const record = join(folder, 'pid');
  const program = join(folder, name);
  await writeFile(
    program,
    `#!/bin/sh\necho $$ > '${record}.part' && mv '${record}.part' '${record}'\nread _ < '${folder}/fifo' || sleep 30\n`,
  );
  await chmod(program, 0o755);
  return {folder, program, record};
}

/** Types the command that opens the browser during a login. */
async function openBrowserIn(tui: Terminal, record: string, t: TestContext): Promise<number> {
  await tui.until('온라인');
  tui.write('/account');
  await tui.settled(100);
  await tui.press('enter');
  await untilSeen('the start of the browser', () => existsSync(record));
  const pid = Number(readFileSync(record, 'utf8'));
  t.after(() => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // The browser has already ended.
    }
  });
  return pid;
}

/**
 * Asserts what every user of the machine, or every program of this user, can read about the
 * browser.
 */
function assertNothingOfOurs(pid: number, secrets: readonly string[]): void {
  const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
  assert.match(commandLine, /\0http:\/\/localhost:\d+\/[\w-]{22}\0$/);
  assert.match(environment, /(?:^|\0)ORDINARY=kept\0/);
  assert.doesNotMatch(environment, /KAKAO_/);
  assert.ok(secrets.length >= 4);
  for (const secret of secrets) {
    assert.ok(
      !commandLine.includes(secret) && !environment.includes(secret),
      'a secret at the browser',
    );
  }
}

test('/proc shows no token, no secret and no variable of the program in the browser process', {
  skip,
}, async (t) => {
  await using stage = await openStage({loggedIn: true});
  const {program, record} = await fakeBrowser('browser');
  await using tui = stage.open({env: {BROWSER: program, ORDINARY: 'kept'}});
  assertNothingOfOurs(await openBrowserIn(tui, record, t), secretsOf(stage));
  // The command line of the program is as public as the browser's.
  const own = readFileSync(`/proc/${tui.pid}/cmdline`, 'utf8');
  for (const secret of secretsOf(stage)) assert.ok(!own.includes(secret));
});

test('the browser that the desktop opens gets none either, and the program has its variables afterwards', {
  skip,
}, async (t) => {
  await using stage = await openStage({loggedIn: true});
  // Without the desktop files of this machine xdg-open looks for x-www-browser on the PATH.
  const {folder, record} = await fakeBrowser('x-www-browser');
  const desktop = {DISPLAY: ':99', HOME: folder, XDG_DATA_DIRS: folder, BROWSER: undefined};
  const searchPath = `${folder}:${process.env['PATH']}`;
  await using tui = stage.open({env: {...desktop, PATH: searchPath, ORDINARY: 'kept'}});
  assertNothingOfOurs(await openBrowserIn(tui, record, t), secretsOf(stage));
  // A scheduled command gets the location of the program's data, from the current environment.
  const seen = join(folder, 'seen');
  await stage.withPorts((ports) => {
    const script = `echo "$KAKAO_TUI_HOME" > '${seen}.part' && mv '${seen}.part' '${seen}'`;
    const job = {kind: 'command', argv: ['sh', '-c', script], folder} as const;
    planDue(ports, {job});
  });
  await untilSeen('the command of the schedule', () => existsSync(seen));
  assert.equal(readFileSync(seen, 'utf8').trim(), stage.home);
});
