import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {spawn} from '@lydell/node-pty';
import {cleanEnvironment, type Environment} from '../../support/clean-environment.ts';
import {processCommand} from '../../support/program-command.ts';

const program = processCommand(new URL('diagnosis-terminal-process.ts', import.meta.url));

interface Pty {
  readonly args?: string[];
  readonly env?: Environment;
  /** The terminal's answers by the query in the output. It sends nothing else. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Runs the inspection in a pty whose terminal gives these answers. */
async function look({args = ['ask'], env = {}, answers = {}}: Pty) {
  const {command} = program;
  const pty = spawn(command, [...program.args, ...args], {
    name: env['TERM'] ?? 'xterm-256color',
    cols: 90,
    rows: 30,
    env: cleanEnvironment({TERM: 'xterm-256color', NO_COLOR: undefined, ...env}),
  });
  let output = '';
  const left = new Map(Object.entries(answers));
  pty.onData((data) => {
    output += data;
    for (const [question, answer] of left) {
      if (!output.includes(question)) continue;
      left.delete(question);
      pty.write(answer);
    }
  });
  await new Promise((resolve) => pty.onExit(resolve));
  const json = /\{.*\}/.exec(output)?.[0];
  assert.ok(json, output);
  return {...JSON.parse(json), asked: output.includes('\u001b[?2004$p')};
}

/** The last query. */
const width = '\u001b[6n';
const cursor = '\u001b[1;2R';

describe('the inspection of a terminal', {concurrency: 2}, () => {
  test('reads width and mode from its answers, and leaves raw mode', async () => {
    const seen = await look({answers: {[width]: '\u001b[?2004;2$y\u001b[1;3R'}});
    const {columns, rows, term, colorBits, colorSetBy} = seen;
    assert.deepEqual({columns, rows, term}, {columns: 90, rows: 30, term: 'xterm-256color'});
    assert.deepEqual([colorBits, colorSetBy], [8, 'terminal']);
    assert.deepEqual([seen.glyphCells, seen.bracketedPaste], [2, 'known']);
    assert.equal(seen.isRaw, false);
  });

  test('reads that the mode is unknown, or only the position of the cursor', async () => {
    for (const answer of [`\u001b[?2004;0$y${cursor}`, cursor]) {
      const seen = await look({answers: {[width]: answer}});
      assert.deepEqual([seen.glyphCells, seen.bracketedPaste], [1, 'unknown']);
    }
  });

  test('reads what the mouse wheel sends', async () => {
    for (const [mode, wheel] of [
      ['1', 'arrows'],
      ['2', 'nothing'],
      ['0', 'unknown'],
    ] as const) {
      const seen = await look({answers: {[width]: `\u001b[?1007;${mode}$y${cursor}`}});
      assert.equal(seen.wheel, wheel, mode);
    }
  });

  test('does not wait forever for a terminal that never answers', async () => {
    const seen = await look({});
    assert.deepEqual([seen.glyphCells, seen.bracketedPaste], [1, 'silent']);
    assert.equal(seen.isRaw, false);
  });

  test('does not lose keys that are typed during the queries', async () => {
    const answers = {[width]: `a\u001b[?2004;1$yb한${cursor}`};
    const seen = await look({args: ['ask', 'typed'], answers});
    assert.equal(seen.bracketedPaste, 'known');
    assert.equal(seen.typed, 'ab한');
  });

  test('sends no queries to a dumb terminal, or when they are not requested', async () => {
    for (const given of [{args: []}, {env: {TERM: 'dumb'}}]) {
      const seen = await look(given);
      assert.deepEqual([seen.glyphCells, seen.bracketedPaste, seen.asked], [null, null, false]);
    }
  });

  test('reads the colors from the environment', async () => {
    const of = async (env: Environment) => {
      const {colorBits, colorSetBy} = await look({args: [], env});
      return [colorBits, colorSetBy];
    };
    assert.deepEqual(await of({NO_COLOR: '1'}), [1, 'NO_COLOR']);
    assert.deepEqual(await of({NO_COLOR: '1', FORCE_COLOR: '3'}), [24, 'FORCE_COLOR']);
    assert.deepEqual(await of({COLORTERM: 'truecolor'}), [24, 'terminal']);
    assert.deepEqual(await of({TERM: 'dumb'}), [1, 'terminal']);
  });
});
