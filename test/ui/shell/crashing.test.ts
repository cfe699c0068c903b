import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {endOf} from '../../support/at-the-keyboard.ts';
import {assertInvariants} from '../../support/invariants.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {sourceCommand} from '../../support/program-command.ts';
import {renderingBroke} from '../../support/rendering-broke.ts';

const canary = 'CANARY0123456789abcdefghijklmnopqrstuvwx';

/** The program with a bug that SIGURG triggers. */
function buggyProgram() {
  const {command, args} = sourceCommand(new URL('../../../src/cli.ts', import.meta.url));
  const bug = fileURLToPath(new URL('../../support/break-on-signal.ts', import.meta.url));
  return {command, args: [...args.slice(0, 2), '--import', bug, ...args.slice(2)]};
}

test('the draft of a crashed app is in the box at the next start', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const env = {BUG: 'exception', BUG_CANARY: canary};
  await using tui = stage.open({program: buggyProgram(), env});
  await tui.until('온라인');
  await tui.press({text: '쓰던 글'});
  await tui.until('› 쓰던 글');
  // Before the draft is saved automatically.
  tui.kill('SIGURG');
  assert.deepEqual(await endOf(tui), {code: 1});
  await using again = stage.open();
  await again.until('› 쓰던 글');
});

for (const bug of ['rejection', 'exception', 'render']) {
  test(`after an unexpected ${bug} the terminal is restored, and a redacted file describes it`, async () => {
    await using stage = await openStage();
    await stage.logIn();
    await using tui = stage.open({
      program: buggyProgram(),
      env: {BUG: bug, BUG_CANARY: canary},
      columns: 200,
    });
    await tui.until('온라인');
    tui.kill('SIGURG');
    if (bug === 'render') {
      await tui.until(() => tui.output().includes(renderingBroke));
      await tui.press({text: 'x'});
    }
    assert.deepEqual(await endOf(tui), {code: 1});
    const [report = ''] = readdirSync(stage.home).filter((name) => name.startsWith('crash-'));
    const path = join(stage.home, report);
    assert.match(tui.scrollback().join('\n'), /예상하지 못한 오류로 종료되었습니다/);
    assert.ok(tui.scrollback().join('').includes(path));
    assert.match(readFileSync(path, 'utf8'), /a bug that knows \*\*\*/);
    await stage.withPorts(({locks}) => locks.sweep());
    assertInvariants({folder: stage.home, terminal: tui, secrets: [canary], exit: 1});
  });
}
