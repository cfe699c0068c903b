import assert from 'node:assert/strict';
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {type Memo, statusOfParts} from '../../src/domain/memo/memo.ts';
import {memoWith} from './database.ts';
import {assertInvariants, type Ended} from './invariants.ts';
import {withTempFolder} from './temp-folder.ts';
import type {TerminalModes} from './terminal-modes.ts';

const record = (...memos: Memo[]) => ({memos: {all: () => memos}});
const room = (...texts: string[]) => ({memos: texts.map((text) => ({text})) as never});
const memo = (status: Memo['status'], id = 'm'): Memo =>
  memoWith({id, text: 'x', status, parts: [{text: 'x', status}]});

const twoParts = (first: Memo['status'], second: Memo['status']): Memo => {
  const parts = [
    {text: 'x', status: first},
    {text: 'y', status: second},
  ];
  return memoWith({id: 'm', text: 'xy', status: statusOfParts(parts), parts});
};

const plain: TerminalModes = {
  alternateScreen: false,
  applicationCursorKeys: false,
  autowrap: true,
  bracketedPaste: false,
  cursorVisible: true,
  focusReports: false,
  kittyKeyboard: 0,
  mouse: false,
  wheelArrows: true,
  synchronizedOutput: false,
};
const terminalWith = (change: Partial<TerminalModes>) => ({
  modes: () => ({...plain, ...change}),
  output: () => '',
});

const broken: readonly (readonly [string, Ended])[] = [
  ['I1', {ports: record(memo('sent')), emulator: room('x', 'x')}],
  ['I1', {ports: record(), emulator: room('x')}],
  ['I1', {ports: record(twoParts('unknown', 'queued')), emulator: room('x', 'y')}],
  ['I2', {ports: record(memo('sent')), emulator: room()}],
  ['I2', {ports: record(memo('sent'), memo('sent', 'n')), emulator: room('x')}],
  ['I3', {ports: record(memo('sent')), confirmed: ['lost']}],
  ['I3', {ports: record(memo('sent'), memo('queued'))}],
  ['I3', {ports: record({...memo('sent'), status: 'queued'})}],
  ['I4', {output: 'token: CANARY', secrets: ['CANARY']}],
  ['I5', {terminal: terminalWith({alternateScreen: true})}],
  ['I5', {terminal: terminalWith({cursorVisible: false})}],
  ['I5', {terminal: terminalWith({bracketedPaste: true})}],
  ['I7', {output: 'Error: x\n    at f (/a/b.js:1:2)'}],
  ['I8', {exit: 139}],
  ['I8', {exit: null}],
];

for (const [index, [name, ended]] of broken.entries()) {
  test(`the check of ${name} can fail (case ${index + 1})`, () => {
    assert.throws(() => assertInvariants(ended), new RegExp(`${name}: `));
  });
}

const badFolders: Readonly<Record<string, (folder: string) => void>> = {
  I6: (folder) => chmodSync(folder, 0o755),
  'I6 ': (folder) => writeFileSync(join(folder, 'state.db'), '', {mode: 0o644}),
  'I6  ': (folder) => writeFileSync(join(folder, 'left-behind'), '', {mode: 0o600}),
  'I6   ': (folder) => {
    mkdirSync(join(folder, 'locks'), {mode: 0o700});
    writeFileSync(join(folder, 'locks', 'sender-1.lock'), '', {mode: 0o600});
  },
  I4: (folder) => writeFileSync(join(folder, 'config.json'), 'CANARY', {mode: 0o600}),
};

for (const [name, spoil] of Object.entries(badFolders)) {
  test(`the check of ${name} can fail on a folder`, async () => {
    await withTempFolder((folder) => {
      chmodSync(folder, 0o700);
      spoil(folder);
      assert.throws(
        () => assertInvariants({folder, secrets: ['CANARY']}),
        new RegExp(`${name.trim()}: `),
      );
    });
  });
}

test('a correct run satisfies every invariant', async () => {
  await withTempFolder((folder) => {
    chmodSync(folder, 0o700);
    writeFileSync(join(folder, 'state.db'), 'CANARY', {mode: 0o600});
    assertInvariants({
      ports: record(memo('sent'), memo('unknown', 'n'), memo('queued', 'o')),
      emulator: room('x', 'x'),
      confirmed: ['m', 'n', 'o'],
      folder,
      output: 'sent at 10:00',
      secrets: ['CANARY'],
      terminal: terminalWith({}),
      exit: 0,
    });
  });
});
