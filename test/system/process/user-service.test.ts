import assert from 'node:assert/strict';
import {chmodSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {
  createUserService,
  type ServiceSurroundings,
} from '../../../src/system/process/user-service.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

/**
 * A program on the PATH that logs its arguments and the program's variables it can see, and refuses
 * `refused`.
 */
function standIn(folder: string, name: string, refused = 'nothing'): () => readonly string[] {
  const heard = join(folder, 'heard');
  writeFileSync(heard, '');
  const script = `#!/bin/sh\necho "$*" >> '${heard}'\nenv | grep ^KAKAO_ >> '${heard}'\ncase "$*" in *${refused}*) echo no bus >&2; exit 1;; esac\n`;
  writeFileSync(join(folder, name), script);
  chmodSync(join(folder, name), 0o700);
  return () => readFileSync(heard, 'utf8').trim().split('\n');
}

async function withPath(folder: string, action: () => Promise<void>): Promise<void> {
  const {PATH} = process.env;
  process.env['PATH'] = `${folder}:${PATH}`;
  process.env['KAKAO_CLIENT_SECRET'] = 'hush';
  try {
    await action();
  } finally {
    process.env['PATH'] = PATH;
    delete process.env['KAKAO_CLIENT_SECRET'];
  }
}

function around(home: string, change: Partial<ServiceSurroundings> = {}): ServiceSurroundings {
  const env = {
    KAKAO_TUI_HOME: '/k',
    KAKAO_TUI_DEBUG: '/hush',
    KAKAO_CLIENT_SECRET: 'hush',
    HTTPS_PROXY: 'http://me:hush@p',
  };
  const program = ['/usr/bin/node', '/opt/kakao-tui.mjs'];
  return {env, home, platform: 'linux', uid: 1000, program, profile: 'default', ...change};
}

test('systemd: the unit is written, enabled and started, and removed again; it gets none of the program’s variables', async () => {
  await withTempFolder(async (home) => {
    await withPath(home, async () => {
      const heard = standIn(home, 'systemctl');
      const service = createUserService(around(home));
      assert.equal(service.path, join(home, '.config/systemd/user/kakao-tui.service'));
      assert.doesNotMatch(service.text, /hush/);
      assert.deepEqual(await service.install(), {ok: true});
      assert.equal(readFileSync(service.path, 'utf8'), service.text);
      assert.equal(statSync(service.path).mode & 0o777, 0o600);
      assert.deepEqual(await service.read(), {isInstalled: true, isRunning: true});
      assert.deepEqual(await service.uninstall(), {ok: true});
      assert.deepEqual(await service.uninstall(), {ok: true});
      assert.equal((await service.read()).isInstalled, false);
      assert.deepEqual(heard(), [
        '--user daemon-reload',
        '--user enable kakao-tui.service',
        '--user restart kakao-tui.service',
        '--user is-active --quiet kakao-tui.service',
        '--user disable --now kakao-tui.service',
        '--user is-active --quiet kakao-tui.service',
      ]);
    });
  });
});

test('a refusal of systemd is reported; a profile has a separate unit', async () => {
  await withTempFolder(async (home) => {
    await withPath(home, async () => {
      standIn(home, 'systemctl', 'enable');
      const service = createUserService(around(home, {profile: 'work'}));
      assert.match(service.path, /kakao-tui-work\.service$/);
      assert.match(service.text, /Environment="KAKAO_TUI_PROFILE=work"/);
      assert.deepEqual(await service.install(), {ok: false, detail: 'no bus'});
    });
  });
});

test('launchd: an agent of the user, never of the system', async () => {
  await withTempFolder(async (home) => {
    await withPath(home, async () => {
      const heard = standIn(home, 'launchctl');
      const service = createUserService(around(home, {platform: 'darwin', uid: 501}));
      assert.equal(service.path, join(home, 'Library/LaunchAgents/kakao-tui.plist'));
      await service.install();
      await service.uninstall();
      assert.deepEqual(heard(), [`bootstrap gui/501 ${service.path}`, 'bootout gui/501/kakao-tui']);
    });
  });
});

test('a service gets the proxy and the certificates of the shell, and the names of what it must not get', async () => {
  await withTempFolder((home) => {
    const env = {
      HTTPS_PROXY: 'http://proxy:3128',
      https_proxy: 'http://me:hush@proxy',
      NO_PROXY: 'example.com',
      NODE_EXTRA_CA_CERTS: '/etc/ssl/ca.pem',
      KAKAO_CLIENT_SECRET: 'hush',
    };
    for (const platform of ['linux', 'darwin'] as const) {
      const {text, withheld} = createUserService(around(home, {env, platform}));
      assert.match(text, /HTTPS_PROXY.*http:\/\/proxy:3128/s);
      assert.match(text, /NO_PROXY.*example\.com/s);
      assert.ok(text.includes('/etc/ssl/ca.pem'));
      assert.doesNotMatch(text, /hush/);
      assert.deepEqual(withheld, ['https_proxy', 'KAKAO_CLIENT_SECRET']);
    }
  });
});

test('root and other systems are recognized', () => {
  assert.equal(createUserService(around('/r', {uid: 0})).isRoot, true);
  assert.equal(createUserService(around('/r', {platform: 'win32', uid: null})).kind, null);
});
