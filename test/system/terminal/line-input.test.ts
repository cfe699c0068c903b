import assert from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {createLineInput} from '../../../src/system/terminal/line-input.ts';
import {processCommand} from '../../support/program-command.ts';
import {openTerminal} from '../../support/terminal.ts';

const program = processCommand(new URL('line-input-process.ts', import.meta.url));

test('lines of a paste stay together when the program is blocked between them', async () => {
  await using terminal = openTerminal(program);
  await terminal.until('ready');
  terminal.write('하나\r둘\r셋\r');
  await terminal.until('lines ["하나","둘","셋"]');
});

test('a line that was completed right before the input is closed is read', async () => {
  const stdin = new PassThrough();
  const input = createLineInput(stdin);
  const taken: string[] = [];
  input.listen(
    ({lines}) => taken.push(...lines),
    () => {},
  );
  stdin.write('쓴 글\n반쯤');
  await turn();
  input.close();
  assert.deepEqual(taken, ['쓴 글']);
});

test('hidden lines are read as keys on the screen are: answers and cut keys are no part of them', async () => {
  const nothing = (): void => {};
  const stdin = Object.assign(new PassThrough(), {
    setRawMode: nothing,
    ref: nothing,
    unref: nothing,
  });
  const input = createLineInput(stdin);
  const {promise, resolve} = Promise.withResolvers<readonly string[]>();
  input.show(false);
  input.listen(({lines}) => resolve(lines), nothing);
  for (const read of [
    'ab\u001b]11;rgb:1e1e',
    '/1e1e/1e1e\u0007c\u001b[13',
    ';1udef\u001b[100',
    'u\r',
  ]) {
    stdin.write(read);
    await turn();
  }
  assert.deepEqual(await promise, ['abc', 'defd']);
  input.close();
  assert.equal(stdin.listenerCount('data'), 0);
});
