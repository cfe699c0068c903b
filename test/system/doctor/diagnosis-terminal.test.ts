import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {spawn} from '@lydell/node-pty';
import {cleanEnvironment, type Environment} from '../../support/clean-environment.ts';
import {sourceCommand} from '../../support/program-command.ts';

const program = sourceCommand(new URL('diagnosis-terminal-process.ts', import.meta.url));

interface Pty {
  readonly args?: string[];
  readonly env?: Environment;
  /** What the terminal answers when a question stands in the output; it says nothing else. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Runs the look in a pty whose terminal answers as told. */
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

/** The last question of all. */
const width = '\u001b[6n';
const cursor = '\u001b[1;2R';

describe('a look at the terminal', {concurrency: 2}, () => {
  test('one that answers: its width, its mode, and raw mode is taken back', async () => {
    const seen = await look({answers: {[width]: '\u001b[?2004;2$y\u001b[1;3R'}});
    const {columns, rows, term, colorBits, colorSetBy} = seen;
    assert.deepEqual({columns, rows, term}, {columns: 90, rows: 30, term: 'xterm-256color'});
    assert.deepEqual([colorBits, colorSetBy], [8, 'terminal']);
    assert.deepEqual([seen.glyphCells, seen.bracketedPaste], [2, 'known']);
    assert.equal(seen.isRaw, false);
  });

  test('one that does not know the mode says so, or only where the cursor is', async () => {
    for (const answer of [`\u001b[?2004;0$y${cursor}`, cursor]) {
      const seen = await look({answers: {[width]: answer}});
      assert.deepEqual([seen.glyphCells, seen.bracketedPaste], [1, 'unknown']);
    }
  });

  test('one that never answers is not waited for without end', async () => {
    const seen = await look({});
    assert.deepEqual([seen.glyphCells, seen.bracketedPaste], [1, 'silent']);
    assert.equal(seen.isRaw, false);
  });

  test('keys that are typed meanwhile are not lost', async () => {
    const answers = {[width]: `a\u001b[?2004;1$yb한${cursor}`};
    const seen = await look({args: ['ask', 'typed'], answers});
    assert.equal(seen.bracketedPaste, 'known');
    assert.equal(seen.typed, 'ab한');
  });

  test('is not asked when it is dumb or when nobody wants to know', async () => {
    for (const given of [{args: []}, {env: {TERM: 'dumb'}}]) {
      const seen = await look(given);
      assert.deepEqual([seen.glyphCells, seen.bracketedPaste, seen.asked], [null, null, false]);
    }
  });

  test('colours as the environment sets them', async () => {
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
