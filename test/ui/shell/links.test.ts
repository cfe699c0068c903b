import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';

const address = 'https://example.com/가/42?a=%20b';
const opened = '\x1b]8;;https://example.com/%EA%B0%80/42?a=%20b\x07';

async function cellsWith(tui: Terminal): Promise<string> {
  await tui.until('온라인');
  await tui.until(/둘째 🙂 메모$/m);
  await tui.settled(200);
  // Without underline, because the emulator underlines links.
  return JSON.stringify(tui.cells().map((row) => row.map((cell) => ({...cell, underline: false}))));
}

test('an address is a link if the terminal supports links, and the cells are the same', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.withPorts(({preferences}) => preferences.save({link: address}));
  await stage.remember(['첫째 메모', '둘째 🙂 메모']);
  await using plain = stage.open({env: {TERM: 'xterm-256color'}});
  const without = await cellsWith(plain);
  assert.ok(!plain.output().includes('\x1b]8;'), 'a link where none was wanted');
  await using tui = stage.open({env: {TERM: 'xterm-256color', VTE_VERSION: '7600'}});
  assert.equal(await cellsWith(tui), without);
  const ends = tui.output().split('\x1b]8;;\x07').length;
  const starts = tui.output().split(opened).length;
  assert.ok(starts >= 3, 'two memos have a link each');
  assert.equal(ends, starts, 'every link ends');
});
