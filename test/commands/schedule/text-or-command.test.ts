import assert from 'node:assert/strict';
import {test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {withServices} from '../../support/services.ts';

const add = ['schedule', 'add', '--json', '--every', '1d'];

/** Words to schedule, and the text or the command that they become; null if they are refused. */
const added: readonly (readonly [words: string[], job: string | readonly string[] | null])[] = [
  [['우유'], '우유'],
  [
    ['--', 'echo', '- 우유'],
    ['echo', '- 우유'],
  ],
  [
    ['--', 'sh', '-c', 'echo a | cat'],
    ['sh', '-c', 'echo a | cat'],
  ],
  [['--', '/bin/sh'], ['/bin/sh']],
  [['--', '- 우유'], null],
  [['--', '우유 사기'], null],
  [['--', './없는-명령'], null],
  [['--', '/etc/passwd'], null],
  [['--', '/'], null],
  [['--', ''], null],
  [['--', 'echo $HOME'], null],
  [['--as', 'text', '--', '- 우유'], '- 우유'],
  [['--as', 'text', '--', 'echo', '-n'], 'echo -n'],
  [['--as', 'text', '오늘', '--', '- 우유'], '오늘 - 우유'],
  [
    ['--as', 'command', 'echo', '우유'],
    ['echo', '우유'],
  ],
  [
    ['--as', 'command', '--', 'echo', '-n'],
    ['echo', '-n'],
  ],
  [['--as', 'command', '- 우유'], null],
  [['우유', '--', 'echo'], null],
  [['--as', 'command'], null],
];

test('add: what follows -- is a command that can be found, or a text if --as says so', async () => {
  await withServices(async ({ports}) => {
    const line = commandLineOn(ports);
    for (const [words, job] of added) {
      const before = ports.schedules.list().length;
      const result = await line([...add, ...words]);
      if (job === null) {
        assert.deepEqual([result.code, result.stdout], [2, ''], words.join(' '));
        assert.equal(ports.schedules.list().length, before, 'nothing is stored');
        continue;
      }
      const {text, command} = jsonOf(result);
      assert.deepEqual(text ?? command.argv, job, words.join(' '));
    }
    const {stderr} = await line(['schedule', 'add', '--at', '23:50', '--', '- 우유']);
    assert.match(stderr, /^실행할 수 있는 명령이 없습니다: - 우유\.\n.*--as text/);
  });
});

/** The words of an edit of a text and of a command, and what they become; null if refused. */
const edits: readonly (readonly [
  string[],
  string | readonly string[] | null,
  (typeof added)[0][1],
])[] = [
  [['--', '- 새 글'], '- 새 글', null],
  [['--', 'echo', '-n', 'x'], 'echo -n x', ['echo', '-n', 'x']],
  [['--', 'ls'], 'ls', ['ls']],
  [['새 글'], '새 글', '새 글'],
  [['오늘', '--', '- 둘'], '오늘 - 둘', null],
  [['--as', 'text', '--', '- 새 글'], '- 새 글', '- 새 글'],
  [
    ['--as', 'command', '--', 'ls', '-l'],
    ['ls', '-l'],
    ['ls', '-l'],
  ],
  [['--as', 'command', '--', './없음'], null, null],
  [['--as', 'command'], null, null],
  [['--at', '09:00', '--daily'], '우유', ['echo', '우유']],
  [['--at', '09:00', '--daily', '--', 'ls'], 'ls', ['ls']],
];

test('edit: a text stays a text and a command a command, unless --as says otherwise', async () => {
  await withServices(async ({ports}) => {
    const line = commandLineOn(ports);
    for (const [words, ofText, ofCommand] of edits) {
      const kinds = [
        [['우유'], '우유', ofText],
        [['--', 'echo', '우유'], ['echo', '우유'], ofCommand],
      ] as const;
      for (const [start, own, expected] of kinds) {
        const {id} = jsonOf(await line([...add, ...start]));
        const {code} = await line(['schedule', 'edit', id, ...words]);
        const job = ports.schedules.find(id)?.job;
        const now = job?.kind === 'text' ? job.text : job?.argv;
        const name = `${start.join(' ')} => ${words.join(' ')}`;
        assert.deepEqual([code, now], expected === null ? [2, own] : [0, expected], name);
      }
    }
  });
});

test('edit reads a text from standard input, as add does', async () => {
  await withServices(async ({ports}) => {
    const line = commandLineOn(ports);
    const {id} = jsonOf(await line([...add, '우유']));
    const edited = await line(['schedule', 'edit', id, '--json', '-'], {input: '- 새 글\n'});
    assert.equal(jsonOf(edited).text, '- 새 글\n');
  });
});
