import assert from 'node:assert/strict';
import {test} from 'node:test';
import manifest from '../../package.json' with {type: 'json'};
import {endOf, enterLine} from '../support/at-the-keyboard.ts';
import {openStage} from '../support/kakao-stage.ts';
import {runCli} from '../support/run.ts';
import {tempFolder} from '../support/temp-folder.ts';
import {openTui} from '../support/tui.ts';
import {installPackage, nodeOfVersion} from './installed-package.ts';

// Tests the package that users get from npm, on each supported Node: npm run test:package
const {packed, files, launcher} = installPackage();

test('the package is small and has no dependencies', async () => {
  const paths = packed.files.map(({path}) => path);
  assert.ok(packed.unpackedSize <= 2_000_000, `${packed.unpackedSize} bytes`);
  assert.ok(paths.length <= 34, `${paths.length} files: ${paths.join(' ')}`);
  assert.deepEqual(
    paths.filter((path) => /\.(map|ts|tsx|node)$/.test(path)),
    [],
  );
  for (const needed of ['LICENSE', 'README.md', 'THIRD-PARTY-LICENSES.txt', 'kakao-tui.mjs']) {
    assert.ok(paths.includes(needed), needed);
  }
  const brought = files.filter((path) => !path.startsWith('kakao-tui/'));
  assert.deepEqual(
    brought.filter((path) => !/^\.(bin\/|package-lock)/.test(path)),
    [],
  );
});

for (const major of [22, 24, 26]) {
  test(`Node ${major}: --version, --demo to the first memo, send, mcp`, async () => {
    const command = nodeOfVersion(major);
    const program = {command, args: [launcher]};
    const {stdout} = await runCli(['--version'], {program});
    assert.equal(stdout.trim(), manifest.version);

    await using tui = openTui({args: ['--demo'], env: {KAKAO_TUI_HOME: tempFolder()}, program});
    await tui.until('카페에서 쓴 메모');
    await enterLine(tui, '안녕하세요');
    await tui.until(/✓ {2}안녕하세요$/m);
    await tui.press('ctrl+d');
    assert.deepEqual(await endOf(tui), {code: 0});

    await using stage = await openStage();
    await stage.logIn();
    const sent = await runCli(['send', '꾸러미에서'], {program, env: stage.env});
    assert.deepEqual([sent.code, sent.stderr], [0, '']);
    assert.deepEqual(
      stage.emulator.memos.map(({text}) => text),
      ['꾸러미에서'],
    );
    const ended = await runCli(['mcp'], {program, env: stage.env, input: ''});
    assert.deepEqual([ended.code, ended.stdout, ended.stderr], [0, '', '']);
  });
}

test('on Node 20 one sentence names the required version', async () => {
  const {code, stderr, stdout} = await runCli(['--version'], {
    program: {command: nodeOfVersion(20), args: [launcher]},
  });
  assert.equal(code, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^kakao-tui는 Node\.js 22\.19 이상에서 실행됩니다 \(지금 v20\..*\n$/);
});
