import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  programShape,
  unusedContext,
  unusedPrograms,
} from '../../../scripts/manual/program-shape.ts';
import {specOf} from '../../../src/commands/definition/define-command.ts';
import {allCommands} from '../../../src/commands/registry/all-commands.ts';
import type {CommandShape} from '../../../src/domain/program/command-shape.ts';
import {createProgram} from '../../../src/main/command-line.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {withServices} from '../../support/services.ts';
import {commandsIn} from '../../support/typed-command.ts';

type Line = ReturnType<typeof commandLineOn>;

/** The arguments of the command line that a refusal suggests. */
async function suggested(line: Line, args: readonly string[]): Promise<readonly string[]> {
  const {code, stdout, stderr} = await line(args);
  assert.deepEqual([code, stdout], [2, ''], args.join(' '));
  const [, shown = ''] =
    /\(.*글이라면: (kakao-tui .*); 도움말: kakao-tui [\w ]+ --help\)\.\n$/s.exec(stderr) ?? [];
  assert.notEqual(shown, '', stderr);
  const [command = []] = commandsIn(shown);
  return command;
}

const texts = [
  '- 뉴스 1',
  '-5도',
  '-q로 끝나는 말',
  '--- 구분선 ---',
  '-- 둘',
  '--제목',
  '-h 도움말 보기',
  "- it's 'quoted' \"twice\"",
  '- $HOME `ls` \\ * ; & # !',
  '-> 오른쪽',
  '-1번',
  '- a=b',
  '-ㅋㅋ',
  '--demo',
  '-👍',
  '--link 참고',
];

test('a text that begins with a dash is refused with the command line that sends this very text', async () => {
  await withServices(async ({ports}) => {
    const line = commandLineOn(ports);
    for (const text of texts) {
      const args = await suggested(line, ['send', '--dry-run', '--json', text]);
      const result = await line(args);
      assert.equal(jsonOf(result).templateObjects[0].text, text, args.join(' '));
    }
    const more = await suggested(line, ['send', '--dry-run', '--json', '오늘', '- 하나', '둘']);
    assert.equal(jsonOf(await line(more)).templateObjects[0].text, '오늘 - 하나 둘');
    const list = await suggested(line, ['send', '--dry-run', '--json', '- 하나', '- 둘', '-3도']);
    assert.equal(jsonOf(await line(list)).templateObjects[0].text, '- 하나 - 둘 -3도');
  });
});

test('for a schedule the command line says that it is a text', async () => {
  await withServices(async ({ports}) => {
    const line = commandLineOn(ports);
    for (const text of texts) {
      const add = ['schedule', 'add', '--json', '--every', '1d', text];
      const added = jsonOf(await line(await suggested(line, add)));
      assert.deepEqual([added.text, added.command], [text, null]);
    }
    const [{id} = {id: ''}] = ports.schedules.list();
    const edit = ['schedule', 'edit', id, '--json', '- 새 글'];
    assert.equal(jsonOf(await line(await suggested(line, edit))).text, '- 새 글');
    await line(await suggested(line, ['config', 'set', 'button', '- 보기']));
    assert.equal(ports.preferences.read().button, '- 보기');
  });
});

test('other unknown options get no such advice, and no value that may be secret is printed', async () => {
  await withServices(async ({ports}) => {
    const line = commandLineOn(ports);
    for (const args of [
      ['send', '--client-secret=hunter2', 'x'],
      ['status', '--jsn'],
      ['status', '- x'],
      ['history', '-x'],
      ['schedule', 'list', '- x'],
    ]) {
      const {code, stderr} = await line(args);
      assert.equal(code, 2);
      assert.doesNotMatch(stderr, /글이라면|hunter2/);
    }
  });
});

/** Commands whose arguments are names, files, codes or another program, and no texts. */
const takeNoText =
  /^(?:schedule|history|profile|drafts|outbox|import|export|explain|completion|complete|help|run|watch|friends)\b/;

test('every command that takes a text says how to give one that begins with a dash', () => {
  const program = createProgram(unusedPrograms(unusedContext), async () => {}, allCommands);
  const check = (shape: CommandShape, command: typeof program, path: string): void => {
    const takesText = shape.arguments.some(
      ({value, isVariadic}) => value.kind === 'free' && isVariadic,
    );
    const isListed = /^schedule (?:add|edit)$/.test(path) || !takeNoText.test(path);
    const says = specOf(command)?.spec.dashedText !== undefined;
    assert.equal(says, takesText && isListed, path);
    for (const below of command.commands) {
      const next = shape.commands.find(({name}) => name === below.name());
      if (next !== undefined) check(next, below, `${path} ${below.name()}`.trim());
    }
  };
  check(programShape(), program, '');
});
