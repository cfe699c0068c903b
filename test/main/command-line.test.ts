import assert from 'node:assert/strict';
import {Readable} from 'node:stream';
import {test} from 'node:test';
import {unusedContext, unusedPrograms} from '../../scripts/manual/program-shape.ts';
import {readWords} from '../../src/commands/definition/read-words.ts';
import {allCommands} from '../../src/commands/registry/all-commands.ts';
import {lineText} from '../../src/commands/shared/styled-line.ts';
import type {Language} from '../../src/domain/program/language.ts';
import {createProgram, runCommandLine} from '../../src/main/command-line.ts';

/**
 * Runs a command line that needs no process, because it only prints texts of the command line
 * itself.
 */
async function run(args: string[], initial: Language = 'ko') {
  let language = initial;
  const output = {stdout: '', stderr: ''};
  const unwanted = () => assert.fail(`'${args.join(' ')}' was run`);
  const code = await runCommandLine(args, {
    context: {
      get language() {
        return language;
      },
      memoLanguage: initial,
      version: '1.2.3',
      stdin: Readable.from([]),
      signal: new AbortController().signal,
      isCancelled: () => false,
      settle: (code) => code,
      ports: unwanted,
      opened: () => null,
      isQuiet: false,
      print: (line) => {
        output.stdout += `${lineText(line, false)}\n`;
      },
      output: {isTerminal: false, columns: 80, open: unwanted, progress: unwanted},
      say: (phrase) => {
        output.stderr += `${typeof phrase === 'string' ? phrase : phrase[language]}\n`;
      },
      hint: unwanted,
      note: unwanted,
      trace: () => {},
    },
    speak: (chosen) => {
      language = chosen;
    },
    prepare: async () => {},
    unreadableInput: () => null,
    profiles: unwanted,
    runThrough: unwanted,
    openApp: unwanted,
    runEmulator: unwanted,
    runDoctor: unwanted,
    serveTools: unwanted,
    userService: unwanted,
    agentHooks: unwanted,
    noteServer: unwanted,
  });
  return {code, ...output};
}

const mistakes: [string, RegExp][] = [
  ['stauts', /없는 명령입니다: stauts \(비슷한 것: status; /],
  ['stauts --json', /stauts \(비슷한 것: status; /],
  ['보내기', /없는 명령입니다: 보내기 \(도움말: kakao-tui --help\)\./],
  ['--dmo', /없는 옵션입니다: --dmo \(비슷한 것: --demo; /],
  ['status --jsn', /없는 옵션입니다: --jsn \(비슷한 것: --json; /],
  ['login --client-secret=hunter2hunter2', /없는 옵션입니다: --client-secret \(/],
  ['status now', /인자가 너무 많습니다: status/],
  ['--demo send hi', /명령과 함께 쓸 수 없는 옵션입니다: --demo/],
  ['send --demo hi', /없는 옵션입니다: --demo/],
  ['history --json --jsonl', /함께 쓸 수 없는 옵션/],
  ['history --limit x', /값이 올바르지 않습니다: --limit <n> \(0 이상의 정수/],
  ['history --limit', /옵션에 값이 없습니다: --limit/],
  ['emulator --port 65535', /--port <n> \(0부터 65534까지/],
  ['emulator --port -1', /--port <n>/],
  ['schedule lst', /없는 명령입니다: lst \(비슷한 것: list; /],
  ['schedule bogus', /없는 명령입니다: bogus \(/],
  ['daemon instal', /없는 명령입니다: instal \(비슷한 것: install; /],
  ['schedule bogus', /다음 중 하나: add, edit, list, show, pause, resume, remove, run, due; /],
  ['profile', /하위 명령이 필요합니다: profile \(다음 중 하나: list, add, use, remove; /],
  ['profile nope', /없는 명령입니다: nope \(다음 중 하나: list, add, use, remove; /],
  ['profile ad', /없는 명령입니다: ad \(비슷한 것: add; /],
  ['hook', /하위 명령이 필요합니다: hook .*; 예: kakao-tui hook install claude; 도움말/],
  [
    'remind',
    /필수 인자가 없습니다: time-and-text \(예: kakao-tui remind 18:00 '우유 사기'; 도움말: kakao-tui remind --help/,
  ],
  ['remind clear', /필수 옵션이 없습니다: .*예: kakao-tui remind clear --older-than 7d; 도움말/],
  ['profile -q', /하위 명령이 필요합니다: profile/],
  ['daemon status now', /인자가 너무 많습니다: status/],
  ['help nope', /없는 명령입니다/],
  ['history --nope', /도움말: kakao-tui history --help\)/],
  ['history show --nope x', /도움말: kakao-tui history show --help\)/],
  ['-q --profile send schedule add --nope', /도움말: kakao-tui schedule add --help\)/],
  ['send --nope', /글이라면: kakao-tui send -- --nope; 도움말: kakao-tui send --help\)/],
  ['schedule bogus', /도움말: kakao-tui schedule --help\)/],
  ['--demo send hi', /도움말: kakao-tui --help\)/],
];

for (const [typed, expected] of mistakes) {
  test(`'${typed}' is refused in one sentence: exit 2`, async () => {
    const {code, stdout, stderr} = await run(typed.split(' '));
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, expected);
    assert.match(stderr, /^[^\n]+\)\.\n$/);
    const english = await run(typed.split(' '), 'en');
    assert.doesNotMatch(english.stderr.replace('보내기', ''), /[가-힣]/);
  });
}

const commands =
  'login logout unlink refresh status token send history export import config emulator'.split(' ');

test('the help names every command', async () => {
  const help = await run(['--help']);
  for (const command of commands) assert.match(help.stdout, new RegExp(`^  ${command} `, 'm'));
  assert.match(help.stdout, /^예:\n {2}kakao-tui .*\n\n사용법: kakao-tui .*\n옵션:\n.*\n명령:\n/s);
  assert.deepEqual(await run(['help']), help);
});

for (const command of commands) {
  test(`the help of ${command} begins with examples, in both languages`, async () => {
    const korean = await run([command, '--help']);
    assert.deepEqual([korean.code, korean.stderr], [0, '']);
    assert.match(korean.stdout, new RegExp(`^예:\n  .*kakao-tui ${command}.*\n사용법: `, 's'));
    assert.deepEqual(await run(['help', command]), korean);
    const {stdout} = await run([command, '--help'], 'en');
    assert.match(stdout, new RegExp(`^Examples:\n  .*kakao-tui ${command}.*\nUsage: `, 's'));
    assert.doesNotMatch(stdout, /[가-힣]/);
  });
}

for (const typed of ['version', '-v', '-V', '--version']) {
  test(`'${typed}' prints the version`, async () => {
    assert.deepEqual(await run([typed]), {code: 0, stdout: '1.2.3\n', stderr: ''});
  });
}

test('--lang chooses the language of messages and help, before and after the command', async () => {
  const help = await run(['send', '--help'], 'en');
  for (const args of [
    ['--lang', 'en', 'send', '--help'],
    ['send', '--lang=en', '--help'],
    ['--lang', 'en', 'help', 'send'],
  ]) {
    assert.deepEqual(await run(args), help, args.join(' '));
  }
  const mistake = await run(['schedule', '--lang', 'en', 'bogus']);
  assert.match(mistake.stderr, /^Unknown command: bogus .*help: kakao-tui schedule --help/);
  assert.match((await run(['status', '--lang', 'fr'])).stderr, /값이 올바르지 않습니다.*ko, en/);
  assert.match((await run(['send', '--nope', '--', '--lang', 'en'])).stderr, /^없는 옵션입니다/);
});

test('the options of the program that run starts are not those of run', () => {
  const program = createProgram(unusedPrograms(unusedContext), async () => {}, allCommands);
  const langIn = (line: string) => readWords(program, line.split(' ')).lang;
  assert.equal(langIn('run --lang en make --lang ko'), 'en');
  assert.equal(langIn('run --title x make --lang ko'), undefined);
  assert.equal(langIn('send text --lang ko'), 'ko');
});
