import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {openTerminal, type Terminal} from './terminal.ts';
import {untilSeen} from './until-seen.ts';

/** A program that runs the script and then stays until a key arrives. */
function runScript(script: string, size: {columns?: number; rows?: number} = {}): Terminal {
  const keepReading = 'process.stdin.setRawMode(true); process.stdin.resume();';
  return openTerminal({...size, args: ['-e', `${keepReading}${script}`]});
}

const echo = `process.stdin.on('data', (data) => process.stdout.write(JSON.stringify(data + '') + ' '));
  process.stdout.write('ready ');`;

test('Hangul and emoji take two cells each, and joining characters take none', async () => {
  await using terminal = runScript(`process.stdout.write('가나😀x')`);
  await terminal.until('가나😀x');
  assert.deepEqual(terminal.cursor(), {x: 7, y: 0, visible: true});
  assert.deepEqual(
    terminal
      .cells()[0]
      ?.slice(0, 3)
      .map((cell) => cell.width),
    [2, 0, 2],
  );
});

test('decomposed Hangul takes the cells of its syllables', async () => {
  await using terminal = runScript(`process.stdout.write('한글'.normalize('NFD') + '|')`);
  await terminal.until('|');
  assert.equal(terminal.cursor().x, 5);
  assert.equal(terminal.screen()[0]?.normalize('NFC'), '한글|');
});

test('the cursor can be read, with its position and whether it is hidden', async () => {
  await using terminal = runScript(`process.stdout.write('\\x1b[?25l\\x1b[5;10Hhere')`);
  await terminal.until('here');
  assert.deepEqual(terminal.cursor(), {x: 13, y: 4, visible: false});
});

test('colors and attributes can be read from the cells', async () => {
  await using terminal = runScript(`process.stdout.write('\\x1b[1;7;31ma\\x1b[0;38;2;1;2;3mb')`);
  await terminal.until('ab');
  const [a, b] = terminal.cells()[0] ?? [];
  assert.deepEqual([a?.bold, a?.inverse, a?.foreground], [true, true, {kind: 'palette', index: 1}]);
  assert.deepEqual([b?.bold, b?.foreground], [false, {kind: 'rgb', value: 0x010203}]);
});

test('the alternate screen leaves the scrollback unchanged', async () => {
  await using terminal = runScript(`
    process.stdout.write('before\\r\\n\\x1b[?1049h\\x1b[Hinside');
    process.stdin.once('data', () => process.stdout.write('\\x1b[?1049lafter'));
  `);
  await terminal.until('inside');
  assert.equal(terminal.modes().alternateScreen, true);
  assert.equal(terminal.text().includes('before'), false);
  await terminal.press('enter');
  await terminal.until('after');
  assert.equal(terminal.modes().alternateScreen, false);
  assert.deepEqual(terminal.scrollback(), ['before', 'after']);
});

test('the scrollback keeps rows that scrolled off the top', async () => {
  await using terminal = runScript(
    `for (let i = 1; i <= 9; i++) console.log('line ' + i); console.log('end')`,
    {rows: 4},
  );
  await terminal.until('end');
  assert.deepEqual(terminal.screen(), ['line 8', 'line 9', 'end', '']);
  assert.equal(terminal.scrollback()[0], 'line 1');
});

test('a paste has no brackets before the program asks for them', async () => {
  await using terminal = runScript(echo);
  await terminal.until('ready');
  terminal.paste('one\ntwo');
  await terminal.until('"one\\rtwo"');
  assert.equal(terminal.modes().bracketedPaste, false);
});

test('a paste has brackets when the program asks for them', async () => {
  await using terminal = runScript(`process.stdout.write('\\x1b[?2004h');${echo}`);
  await terminal.until('ready');
  assert.equal(terminal.modes().bracketedPaste, true);
  terminal.paste('one\ntwo');
  await terminal.until('"\\u001b[200~one\\rtwo\\u001b[201~"');
});

test('keys arrive as the bytes of a terminal', async () => {
  await using terminal = runScript(echo);
  await terminal.until('ready');
  await terminal.press('up');
  await terminal.until('"\\u001b[A"');
  await terminal.press({text: '안녕'});
  await terminal.until('"안녕"');
  terminal.write('\x1b[99~');
  await terminal.until('"\\u001b[99~"');
});

test('the program is notified of a new size', async () => {
  await using terminal = runScript(`
    process.stdout.on('resize', () => console.log(process.stdout.columns + 'x' + process.stdout.rows));
    process.stdout.write('ready ');
  `);
  await terminal.until('ready');
  await terminal.resize(100, 30);
  await terminal.until('100x30');
  assert.equal(terminal.screen().length, 30);
});

test('a wait that fails shows the complete screen', async () => {
  await using terminal = runScript(`process.stdout.write('first\\r\\n둘째')`);
  await terminal.until(/둘째/);
  const wait = terminal.until('third', {deadline: 30, what: 'the third line'});
  await assert.rejects(wait, (error: Error) => {
    assert.match(error.message, /the third line: not within 30 ms/);
    assert.match(error.message, /│first\n│둘째/);
    return true;
  });
});

test('a wait rejects immediately when the program ends before the text appears', async () => {
  await using terminal = openTerminal({args: ['-e', `console.log('bye')`]});
  await assert.rejects(terminal.until('never'), /the program ended before it.*│bye/s);
});

test('a wait for text to disappear resolves when it has disappeared', async () => {
  await using terminal = runScript(`
    process.stdout.write('busy');
    process.stdin.once('data', () => process.stdout.write('\\x1b[2J\\x1b[Hdone'));
  `);
  await terminal.until('busy');
  await assert.rejects(terminal.untilGone('busy', {deadline: 30}), /the end of busy/);
  await terminal.press('space');
  await terminal.untilGone('busy');
  assert.equal(terminal.text().trim(), 'done');
});

test('a frame of synchronized output is not checked before it is complete', async () => {
  await using terminal = runScript(`
    process.stdout.write('\\x1b[?2026hhalf ');
    process.stdin.once('data', () => process.stdout.write('whole\\x1b[?2026l'));
  `);
  await untilSeen('the first half of the frame', () => terminal.output().includes('half'));
  await assert.rejects(terminal.until('half', {deadline: 500}), /not within/);
  await terminal.press('space');
  await terminal.until('half whole');
});

test('the exit has the exit code, and resolves after all output was read', async () => {
  await using terminal = openTerminal({args: ['-e', `console.log('끝'); process.exitCode = 4`]});
  assert.deepEqual(await terminal.exit, {code: 4});
  assert.equal(terminal.screen()[0], '끝');
});

test('the exit has the name of the signal', async () => {
  await using terminal = runScript(`process.stdout.write('ready')`);
  await terminal.until('ready');
  terminal.kill('SIGTERM');
  assert.equal((await terminal.exit).signal, 'SIGTERM');
});

test('closing ends a program that ignores SIGHUP', async () => {
  const terminal = runScript(`process.on('SIGHUP', () => {}); process.stdout.write('ready')`);
  await terminal.until('ready');
  await terminal.close();
  assert.throws(() => process.kill(terminal.pid, 0), {code: 'ESRCH'});
});

test('closing a window hangs up its program, even if another window was opened after it', async () => {
  await using terminal = runScript(`
    process.on('SIGHUP', () => {});
    process.stdin.on('end', () => process.exit(7));
    process.stdout.write('ready');
  `);
  await terminal.until('ready');
  await using later = runScript(`process.stdout.write('ready')`);
  await later.until('ready');
  await terminal.hangUp();
  const late = setTimeout(25_000, 'the end was not noticed', {ref: false});
  assert.deepEqual(await Promise.race([terminal.exit, late]), {code: 7});
});

test('the queries for the cursor and for the kind of terminal are answered', async () => {
  await using terminal = runScript(`process.stdout.write('\\x1b[3;7H\\x1b[6n');${echo}`);
  await terminal.until('"\\u001b[3;7R"');
  await using another = runScript(`process.stdout.write('\\x1b[c');${echo}`);
  await another.until(/"\\u001b\[\?[\d;]+c"/);
});

test('setting and resetting the kitty keyboard protocol is recorded', async () => {
  await using terminal = runScript(`
    process.stdout.write('\\x1b[>1uon');
    process.stdin.once('data', () => process.stdout.write('\\x1b[<uoff'));
  `);
  await terminal.until('on');
  assert.equal(terminal.modes().kittyKeyboard, 1);
  await terminal.press('space');
  await terminal.until('off');
  assert.equal(terminal.modes().kittyKeyboard, 0);
});

test('bytes are counted from a mark', async () => {
  await using terminal = runScript(`
    process.stdout.write('ready');
    process.stdin.once('data', () => process.stdout.write('가\\x1b[1m'));
  `);
  await terminal.until('ready');
  const mark = terminal.mark();
  await terminal.press('space');
  await terminal.until('가');
  await terminal.settled(30);
  assert.equal(terminal.bytesSince(mark), 7);
  assert.equal(terminal.output(mark), '가\x1b[1m');
});
