import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import {programShape} from '../../../scripts/manual/program-shape.ts';
import {externalEditorUpdates} from '../../../src/app/draft/external-editor.ts';
import type {CommandShape} from '../../../src/domain/program/command-shape.ts';
import {createLocks} from '../../../src/storage/base/locks.ts';
import {editExternally} from '../../../src/system/process/external-editor.ts';
import {listLeftTexts} from '../../../src/system/process/left-texts.ts';
import {stateWithText} from '../../support/app-state.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {editorScript} from '../../support/editor-script.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {programCommand, startCli} from '../../support/run.ts';
import {type Stand, withServices} from '../../support/services.ts';
import {tempFolder} from '../../support/temp-folder.ts';

/** 안녕 in CP949, and what a shell's printf makes of it. */
const cp949 = Buffer.of(0xbe, 0xc8, 0xb3, 0xe7);
const printed = String.raw`printf '\276\310\263\347'`;

function fileWith(content: string | Buffer): string {
  const path = join(tempFolder(), 'note.txt');
  writeFileSync(path, content);
  return path;
}

type Line = ReturnType<typeof commandLineOn>;

/** Ways in for bytes that need no process of their own; each returns the result of the command. */
const doors: Readonly<Record<string, (line: Line, stand: Stand) => ReturnType<Line>>> = {
  'stdin of send': (line) => line(['send'], {input: cp949}),
  'stdin of send -': (line) =>
    line(['send', '-'], {input: Buffer.concat([Buffer.from('a'), cp949])}),
  'stdin of send --queue': (line) => line(['send', '--queue'], {input: cp949}),
  'stdin of send --at': (line) => line(['send', '--in', '1h'], {input: cp949}),
  'stdin of send --dry-run': (line) => line(['send', '--dry-run'], {input: cp949}),
  'send --file': (line) => line(['send', '--file', fileWith(cp949)]),
  'send --file -': (line) => line(['send', '--file', '-'], {input: cp949}),
  'stdin of schedule add': (line) =>
    line(['schedule', 'add', '--every', '1d', '-'], {input: cp949}),
  'stdin of schedule edit': async (line) => {
    const {id} = jsonOf(await line(['schedule', 'add', '--json', '--every', '1d', '우유']));
    return line(['schedule', 'edit', id, '-'], {input: cp949});
  },
  'a memo to import': (line) => line(['import', fileWith(cp949)]),
  'memos to import on stdin': (line) => line(['import', '-'], {input: cp949}),
  'UTF-16 that ends within a character': (line) =>
    line(['send'], {input: Buffer.from('\ufeff안녕', 'utf16le').subarray(0, 5)}),
};

test('bytes that are not UTF-8 are refused at every door with exit 3, and nothing leaves or is stored', async () => {
  await withServices(async (stand) => {
    const line = commandLineOn(stand.ports);
    for (const [name, enter] of Object.entries(doors)) {
      const {code, stdout, stderr} = await enter(line, stand);
      assert.equal(code, 3, `${name}: ${stderr}`);
      assert.doesNotMatch(stdout + stderr, /\ufffd/, name);
    }
    const named = await line(['send', '--file', fileWith(cp949)]);
    assert.match(
      named.stderr,
      /파일 .*note\.txt의 내용이 UTF-8 텍스트가 아닙니다 \(바이트 위치 0\)/,
    );
    assert.equal(stand.emulator.memos.length, 0);
    assert.equal(stand.ports.memos.counts().queued, 0);
    assert.deepEqual(
      stand.ports.schedules.list().map(({job}) => job.kind === 'text' && job.text),
      ['우유'],
    );
  });
});

/** `안녕` as Windows writes it: UTF-8 and UTF-16, with a mark or, for ASCII, without one. */
const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'big endian': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'UTF-16 without a mark': (text) => Buffer.from(text, 'utf16le'),
};

test('UTF-16 is read at every door that reads a file or standard input', async () => {
  for (const [name, encode] of Object.entries(encodings)) {
    await withServices(async (stand) => {
      const line = commandLineOn(stand.ports);
      const input = encode('ab 안녕\r\n');
      const sent = async (args: string[], given: Buffer | string = input) => {
        const {code, stderr} = await line(args, {input: given});
        assert.equal(code, 0, `${name}, ${args.join(' ')}: ${stderr}`);
      };
      await sent(['send']);
      await sent(['send', '-']);
      await sent(['send', '--file', '-']);
      await sent(['send', '--file', fileWith(input)], '');
      await sent(['schedule', 'add', '--every', '1d', '-']);
      const [schedule] = stand.ports.schedules.list();
      await sent(['schedule', 'edit', schedule?.id ?? '', '-'], encode('cd 새 글'));
      const [edited] = stand.ports.schedules.list();
      assert.ok(edited?.job.kind === 'text' && edited.job.text === 'cd 새 글', name);
      const address = await line(['login', '--print-url']);
      await sent(
        ['login', '--code', '-'],
        encode(await stand.emulator.agree(address.stdout.trim())),
      );
      assert.deepEqual(
        stand.emulator.memos.map(({text}) => text),
        Array.from({length: 4}, () => 'ab 안녕'),
      );
    });
  }
});

test('UTF-16 that is piped into the login is read line by line', async () => {
  await withServices(async ({ports, emulator}) => {
    const input = new PassThrough();
    const agree = async (line: string): Promise<void> => {
      if (!line.startsWith('http')) return;
      input.write(Buffer.from(`\ufeff${await emulator.agree(line)}\r\n`, 'utf16le'));
    };
    const run = {input, onPrint: (line: string) => void agree(line)};
    assert.equal((await commandLineOn(ports)(['login', '--no-browser'], run)).code, 0);
  });
});

test('a U+FFFD that the user wrote is sent', async () => {
  await withServices(async (stand) => {
    const line = commandLineOn(stand.ports);
    assert.equal((await line(['send'], {input: 'a\ufffdb'})).code, 0);
    assert.equal((await line(['send', '\ufffd'])).code, 0);
    assert.deepEqual(
      stand.emulator.memos.map(({text}) => text),
      ['a\ufffdb', '\ufffd'],
    );
  });
});

test('a scheduled command that prints other bytes fails, and says why', async () => {
  await withServices(async (stand) => {
    const line = commandLineOn(stand.ports);
    const add = ['schedule', 'add', '--json', '--every', '1d', '--', 'sh', '-c', printed];
    const ran = await line(['schedule', 'run', jsonOf(await line(add)).id]);
    assert.equal(ran.code, 1);
    assert.match(ran.stderr, /명령의 출력이 UTF-8 텍스트가 아닙니다/);
    assert.equal(stand.emulator.memos.length, 0);
  });
});

/** The command with those below it, as the words to type. */
function pathsOf(command: CommandShape, path: readonly string[] = []): readonly string[][] {
  return [[...path], ...command.commands.flatMap((one) => pathsOf(one, [...path, one.name]))];
}

test('an argument that is not UTF-8 is refused by every command before it does anything', async () => {
  await withServices(async ({ports}) => {
    const paths = pathsOf(programShape());
    assert.ok(paths.length > 30);
    for (const path of paths) {
      const argument = path.length + 1;
      const unreadable = {kind: 'input-not-text', byte: 0, from: {argument}} as const;
      const {code, stdout, stderr} = await commandLineOn(ports)([...path, '\ufffd'], {unreadable});
      assert.deepEqual([code, stdout], [3, ''], path.join(' '));
      assert.match(stderr, new RegExp(`^${argument}번째 인자가 UTF-8 텍스트가 아닙니다`));
    }
    const unreadable = {kind: 'input-not-text', byte: 0, from: {argument: 3}} as const;
    const result = await commandLineOn(ports)(['send', '--json', '\ufffd'], {unreadable});
    assert.equal(jsonOf(result).error.code, 'input-not-text');
  });
});

test('an editor that saves other bytes leaves the text as it was, and the file is named and kept', async () => {
  const place = {
    folder: tempFolder(),
    processId: 'here',
    locks: createLocks(tempFolder(), async () => {}),
  };
  const {signal: stop} = new AbortController();
  const env = {EDITOR: editorScript(`${printed} > "$1"`)};
  const edit = (text: string, script = env) => editExternally(script, place, {text, stop});
  const outcome = await edit('쓰던 글');
  assert.ok(outcome.kind === 'trouble' && outcome.trouble.problem === 'not-text');
  const {keptAt} = outcome.trouble;
  assert.deepEqual(readFileSync(keptAt), cp949);
  const state = {...stateWithText('쓰던 글'), isEditorOpen: true};
  const [closed] = externalEditorUpdates['editor-closed'](state, {type: 'editor-closed', outcome});
  assert.equal(closed.draft.text, '쓰던 글');
  assert.deepEqual(closed.notice, {kind: 'editor-problem', problem: outcome.trouble});
  const good = await edit('', {EDITOR: editorScript(`printf '안녕\ufffd' > "$1"`)});
  assert.deepEqual(good, {kind: 'edited', text: '안녕\ufffd'});
  const utf16 = await edit('', {
    EDITOR: editorScript(String.raw`printf '\377\376\110\305\125\261' > "$1"`),
  });
  assert.deepEqual(utf16, {kind: 'edited', text: '안녕'});
  assert.ok(existsSync(dirname(keptAt)));
  assert.deepEqual(listLeftTexts(place.folder), [], 'its path was given');
});

test('preferences that are not UTF-8 are damaged, and put nothing into a memo', async () => {
  await withServices(async ({ports}) => {
    const button = Buffer.concat([Buffer.from('{"button": "'), cp949, Buffer.from('"}')]);
    writeFileSync(ports.places.preferencesFile, button);
    assert.equal(ports.preferences.problem(), 'not a text');
    assert.equal(ports.preferences.read().button, null);
  });
});

test('as processes: arguments, variables, and the output of run', async () => {
  await using stage = await openStage({loggedIn: true});
  const {command, args} = programCommand();
  const shell = async (script: string) => {
    const program = {command: 'sh', args: ['-c', script, command, ...args]};
    const running = startCli([], {program, env: stage.env});
    running.end();
    return {...(await running.exit), stderr: running.stderr()};
  };
  const send = await shell(`"$0" "$@" send --link https://example.com "$(${printed})"`);
  assert.equal(send.code, 3);
  assert.match(send.stderr, /^4번째 인자가 UTF-8 텍스트가 아닙니다 \(바이트 위치 0\)\.\n.*iconv/);
  const home = await shell(`KAKAO_TUI_PROFILE="$(${printed})" "$0" "$@" send 글`);
  assert.match(home.stderr, /KAKAO_TUI_PROFILE의 값이 UTF-8 텍스트가 아닙니다/);
  assert.equal(stage.emulator.memos.length, 0);
  assert.equal((await shell(`"$0" "$@" send '글 \ufffd'`)).code, 0);
  const run = await shell(
    `"$0" "$@" run --title 빌드 -- sh -c "echo 하나; ${printed}; echo; echo 둘"`,
  );
  assert.equal(run.code, 0);
  assert.match(run.stderr, /1줄은 UTF-8 텍스트가 아니어서 메모에 넣지 않았습니다/);
  const [sent, result] = stage.emulator.memos.map(({text}) => text);
  assert.equal(sent, '글 \ufffd');
  assert.match(result ?? '', /^빌드 끝남 \(\d+초\)\n\(UTF-8이 아닌 출력 1줄 제외\)\n하나\n둘$/);
});
