import type {TerminalState} from '../../domain/doctor/facts.ts';
import {note, ok} from '../../domain/doctor/finding.ts';
import {minTerminalSize} from '../../domain/program/min-terminal-size.ts';
import type {TerminalView} from '../ports/diagnosis-ports.ts';
import {check} from './check.ts';
import type {NearView} from './views.ts';

const seen = ({terminal}: Pick<NearView, 'terminal'>) => terminal;

const usable = check({
  measure: seen,
  judge: (terminal) => {
    const {columns, rows, term} = terminal;
    const state = terminalState(terminal);
    const fact = {kind: 'terminal', state, columns, rows, term} as const;
    return (state === 'usable' ? ok : note)('terminal', fact);
  },
});

function terminalState({isTerminal, term, columns, rows}: TerminalView): TerminalState {
  if (!isTerminal) return 'none';
  if (term === 'dumb') return 'dumb';
  return columns < minTerminalSize.columns || rows < minTerminalSize.rows ? 'too-small' : 'usable';
}

const color = check({
  measure: seen,
  judge: ({isTerminal, colorBits: bits, colorSetBy: setBy}) =>
    isTerminal ? ok('color', {kind: 'color', bits, setBy}) : [],
});

const glyphWidth = check({
  measure: seen,
  judge: ({isTerminal, glyphCells: cells}) =>
    isTerminal && cells !== null ? ok('glyph-width', {kind: 'glyph-width', cells}) : [],
});

const bracketedPaste = check({
  measure: seen,
  judge: ({isTerminal, bracketedPaste: answer}) => {
    if (!isTerminal || answer === null) return [];
    const level = answer === 'known' ? ok : note;
    return level('bracketed-paste', {kind: 'bracketed-paste', answer});
  },
});

const mouseWheel = check({
  measure: seen,
  judge: ({isTerminal, wheel: use}) => {
    if (!isTerminal || use === null) return [];
    return (use === 'arrows' ? ok : note)('mouse-wheel', {kind: 'mouse-wheel', use});
  },
});

export const terminalChecks = [usable, color, glyphWidth, bracketedPaste, mouseWheel];
