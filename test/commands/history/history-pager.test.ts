import assert from 'node:assert/strict';
import {chmodSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {memoWith} from '../../support/database.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const deadline = {deadline: 40_000};

async function stageWith(count: number): Promise<KakaoStage> {
  const stage = await openStage();
  const start = Date.UTC(2026, 10, 20);
  await stage.withPorts(({records}) => {
    const memos = Array.from({length: count}, (_, index) =>
      memoWith({id: `id-${index}`, text: `메모 ${index} 끝`, createdAt: start + index}),
    );
    records.intake()(
      memos.map((memo) => ({...memo, status: 'sent', parts: [{text: 'x', status: 'sent'}]})),
    );
  });
  return stage;
}

/** A pager that shows one line, waits for Enter, and exits. */
function smallPager(): {path: string; environment: string} {
  const folder = tempFolder();
  const path = join(folder, 'pager.sh');
  const environment = join(folder, 'environment');
  const script = `#!/bin/sh\nenv > '${environment}'\nread line\necho "[pager] $line"\nread key < /dev/tty\n`;
  writeFileSync(path, script);
  chmodSync(path, 0o700);
  return {path, environment};
}

describe('history on a terminal', {concurrency: 2}, () => {
  test('is shown in PAGER; quitting before the end is not a failure and prints nothing', async () => {
    await using stage = await stageWith(5000);
    const {path, environment} = smallPager();
    await using terminal = stage.open({args: ['history'], env: {PAGER: `'${path}'`}});
    await terminal.until(/\[pager\] ID +시각 +상태 +메모/, deadline);
    await terminal.press('enter');
    assert.deepEqual((await terminal.exit).code, 0);
    assert.doesNotMatch(terminal.text(), /EPIPE|Error|메모 4999 끝/);
    assert.doesNotMatch(readFileSync(environment, 'utf8'), /^KAKAO_/m);
  });

  test('Ctrl+C goes to the pager: the program waits for it and restores the terminal', async () => {
    await using stage = await stageWith(2000);
    const script = "trap '' INT; head -2; read key < /dev/tty; echo bye";
    await using terminal = stage.open({args: ['history'], env: {PAGER: script}});
    await terminal.until(/메모 1999 끝/, deadline);
    terminal.write('\u0003');
    terminal.write('\u0003');
    await terminal.press('enter');
    await terminal.until(/bye/, deadline);
    assert.equal((await terminal.exit).code, 0);
  });

  for (const pager of ['cat', '']) {
    test(`with PAGER='${pager}' it is written without a pager`, async () => {
      await using stage = await stageWith(3);
      await using terminal = stage.open({args: ['history'], env: {PAGER: pager}});
      assert.equal((await terminal.exit).code, 0);
      assert.match(terminal.text(), /^ID .*\n.*메모 2 끝\n.*메모 1 끝\n.*메모 0 끝/m);
    });
  }

  test('JSON is never paged', async () => {
    await using stage = await stageWith(2);
    const {path} = smallPager();
    await using terminal = stage.open({args: ['history', '--jsonl'], env: {PAGER: path}});
    assert.equal((await terminal.exit).code, 0);
    assert.match(terminal.text(), /"id":"id-1"/);
  });
});
