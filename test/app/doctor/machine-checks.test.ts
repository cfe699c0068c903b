import assert from 'node:assert/strict';
import {test} from 'node:test';
import {machineChecks} from '../../../src/app/doctor/machine-checks.ts';
import {terminalChecks} from '../../../src/app/doctor/terminal-checks.ts';
import type {MachineView, TerminalView} from '../../../src/app/ports/diagnosis-ports.ts';
import {findAll} from '../../support/find-all.ts';

const machine: MachineView = {
  programVersion: '0.1.0',
  node: {version: 'v24.21.0', required: '22.19.0'},
  language: 'ko',
  locale: 'ko_KR.UTF-8',
  isUtf8: true,
};

const terminal: TerminalView = {
  isTerminal: true,
  columns: 80,
  rows: 24,
  term: 'xterm-256color',
  colorBits: 8,
  colorSetBy: 'terminal',
  glyphCells: 2,
  bracketedPaste: 'known',
  wheel: 'arrows',
};

interface Given {
  readonly node?: string;
  readonly day?: string;
  readonly terminal?: Partial<TerminalView>;
  readonly isUtf8?: boolean;
}

async function findingsOf({node = 'v24.21.0', day = '2026-11-20', isUtf8 = true, ...given}: Given) {
  const ports = {
    clock: {now: () => Date.parse(day)},
    machine: () => ({...machine, isUtf8, node: {...machine.node, version: node}}),
  };
  return [
    ...(await findAll(machineChecks, ports)),
    ...(await findAll(terminalChecks, {terminal: {...terminal, ...given.terminal}})),
  ];
}

/** `id level` of every finding, with the state in its fact. */
async function found(given: Given = {}) {
  return (await findingsOf(given)).map(
    ({id, level, fact}) => `${id} ${level} ${'state' in fact ? fact.state : ''}`,
  );
}

const nodeOf = async (node: string, day?: string) =>
  (await found({node, ...(day ? {day} : {})}))[1];

test('a usual machine has no problem', async () => {
  assert.deepEqual(await found(), [
    'program ok ',
    'node ok supported',
    'language ok ',
    'terminal ok usable',
    'color ok ',
    'glyph-width ok ',
    'bracketed-paste ok ',
    'mouse-wheel ok ',
  ]);
});

test('each finding has the observed values', async () => {
  const node = {version: 'v24.21.0', required: '22.19.0'};
  const {columns, rows, term} = terminal;
  assert.deepEqual(
    (await findingsOf({})).map(({fact}) => fact),
    [
      {kind: 'program', version: '0.1.0'},
      {kind: 'node', state: 'supported', ...node},
      {kind: 'language', language: 'ko', locale: 'ko_KR.UTF-8', isUtf8: true},
      {kind: 'terminal', state: 'usable', columns, rows, term},
      {kind: 'color', bits: 8, setBy: 'terminal'},
      {kind: 'glyph-width', cells: 2},
      {kind: 'bracketed-paste', answer: 'known'},
      {kind: 'mouse-wheel', use: 'arrows'},
    ],
  );
  const [, tooOld] = await findingsOf({node: 'v22.18.9'});
  assert.equal(tooOld?.level === 'problem' && tooOld.exit, 1);
});

test('the version of Node is compared number by number, and with its end of life', async () => {
  assert.equal(await nodeOf('v22.19.0'), 'node ok supported');
  assert.equal(await nodeOf('v22.19.1'), 'node ok supported');
  assert.equal(await nodeOf('v22.9.0'), 'node problem too-old');
  assert.equal(await nodeOf('v22.18.9'), 'node problem too-old');
  assert.equal(await nodeOf('v9.99.99'), 'node problem too-old');
  assert.equal(await nodeOf('v22.100.0', '2027-04-30T20:00Z'), 'node ok supported');
  assert.equal(await nodeOf('v22.100.0', '2027-05-01'), 'node note ended');
  assert.equal(await nodeOf('v22.100.0', '2027-04-30T23:59:59Z'), 'node ok supported');
  assert.equal(await nodeOf('v23.0.0', '2025-06-01T23:59:59Z'), 'node ok supported');
  assert.equal(await nodeOf('v23.0.0', '2025-06-02'), 'node note ended');
  assert.equal(await nodeOf('v24.21.0', '2028-04-30T23:59:59Z'), 'node ok supported');
  assert.equal(await nodeOf('v24.21.0', '2028-05-01'), 'node note ended');
  assert.equal(await nodeOf('v25.1.0'), 'node note ended');
  assert.equal(await nodeOf('v99.0.0'), 'node ok unlisted');
});

test('a locale without UTF-8 is a note', async () => {
  assert.equal((await found({isUtf8: false}))[2], 'language note ');
});

test('a terminal that cannot show the screen is reported, and so is a missing one', async () => {
  const of = async (given: Partial<TerminalView>) => (await found({terminal: given}))[3];
  assert.equal(await of({term: 'dumb'}), 'terminal note dumb');
  assert.equal(await of({columns: 23}), 'terminal note too-small');
  assert.equal(await of({rows: 7}), 'terminal note too-small');
  assert.equal(await of({columns: 24, rows: 8}), 'terminal ok usable');
  const none = await found({terminal: {isTerminal: false}});
  assert.deepEqual(none.slice(3), ['terminal note none']);
});

test('unqueried properties are not reported; an unknown or silent terminal is a note', async () => {
  const unasked = await found({terminal: {glyphCells: null, bracketedPaste: null, wheel: null}});
  assert.deepEqual(unasked.slice(5), []);
  for (const bracketedPaste of ['unknown', 'silent'] as const) {
    assert.equal((await found({terminal: {bracketedPaste}}))[6], 'bracketed-paste note ');
  }
  for (const wheel of ['nothing', 'unknown'] as const) {
    assert.equal((await found({terminal: {wheel}}))[7], 'mouse-wheel note ');
  }
});
