import type {
  ColorSource,
  LocaleFacts,
  ModeAnswer,
  NodeFacts,
  NodeState,
  TerminalSize,
  TerminalState,
} from '../../domain/doctor/facts.ts';
import {type Finding, note, ok, problem} from '../../domain/doctor/finding.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Clock} from '../ports/system-ports.ts';

export interface MachineView extends LocaleFacts {
  readonly programVersion: string;
  readonly node: NodeFacts;
  readonly language: Language;
}

export interface TerminalView extends TerminalSize {
  readonly isTerminal: boolean;
  /** Bits of colour that the terminal shows: 1 is none. */
  readonly colorBits: number;
  readonly colorSetBy: ColorSource;
  /** Null: not asked. */
  readonly glyphCells: 1 | 2 | null;
  readonly bracketedPaste: ModeAnswer | null;
}

interface MachinePorts {
  readonly clock: Clock;
  machine(): MachineView;
}

/** The program, Node, the language and the terminal. */
export function diagnoseMachine(ports: MachinePorts, terminal: TerminalView): Finding[] {
  const machine = ports.machine();
  const {language, locale, isUtf8} = machine;
  const languageFact = {kind: 'language', language, locale, isUtf8} as const;
  return [
    ok('program', {kind: 'program', version: machine.programVersion}),
    nodeFinding(machine.node, ports.clock.now()),
    (isUtf8 ? ok : note)('language', languageFact),
    ...terminalFindings(terminal),
  ];
}

/**
 * The days on which lines of Node get their last security fix.
 * Source: github.com/nodejs/Release, "Release schedule".
 */
const endsOfLife: Readonly<Record<number, string>> = {
  22: '2027-04-30',
  23: '2025-06-01',
  24: '2028-04-30',
  25: '2026-06-01',
};

function nodeFinding(node: NodeFacts, now: number): Finding {
  const state = nodeState(node, now);
  const fact = {kind: 'node', state, ...node} as const;
  if (state === 'too-old') return problem('node', 1, fact);
  return state === 'ended' ? note('node', fact) : ok('node', fact);
}

function nodeState({version, required}: NodeFacts, now: number): NodeState {
  const plain = version.slice('v'.length);
  // By their numbers: 22.9 comes before 22.19.
  if (plain.localeCompare(required, 'en', {numeric: true}) < 0) return 'too-old';
  const end = endsOfLife[Number.parseInt(plain, 10)];
  if (end === undefined) return 'unlisted';
  return now > Date.parse(`${end}T23:59:59Z`) ? 'ended' : 'supported';
}

/** Below this (cells) the screen only says that it is too small. */
const smallest = {columns: 24, rows: 8};

function terminalFindings(terminal: TerminalView): Finding[] {
  const {columns, rows, term, colorBits, colorSetBy, glyphCells, bracketedPaste} = terminal;
  const state = terminalState(terminal);
  const fact = {kind: 'terminal', state, columns, rows, term} as const;
  if (state === 'none') return [note('terminal', fact)];
  const findings = [
    (state === 'usable' ? ok : note)('terminal', fact),
    ok('color', {kind: 'color', bits: colorBits, setBy: colorSetBy}),
  ];
  if (glyphCells !== null)
    findings.push(ok('glyph-width', {kind: 'glyph-width', cells: glyphCells}));
  if (bracketedPaste !== null) {
    const level = bracketedPaste === 'known' ? ok : note;
    findings.push(level('bracketed-paste', {kind: 'bracketed-paste', answer: bracketedPaste}));
  }
  return findings;
}

function terminalState({isTerminal, term, columns, rows}: TerminalView): TerminalState {
  if (!isTerminal) return 'none';
  if (term === 'dumb') return 'dumb';
  return columns < smallest.columns || rows < smallest.rows ? 'too-small' : 'usable';
}
