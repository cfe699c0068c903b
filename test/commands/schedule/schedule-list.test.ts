import assert from 'node:assert/strict';
import {test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {withServices} from '../../support/services.ts';

const add = ['schedule', 'add', '--json', '--every', '1d'];
const command = ['--', 'echo', '하나'];

test('a list is scheduled, shown and changed one option at a time', async () => {
  await withServices(
    async ({ports}) => {
      const line = commandLineOn(ports);
      const options = ['--list', '오늘의 뉴스', '--new-only', 'news', '--max-messages', '9'];
      const links = [
        '--link',
        'https://news.example.com',
        '--button',
        '로그=https://ci.example.com',
      ];
      const {id, list, newOnly, ifChanged, link, button} = jsonOf(
        await line([...add, ...options, ...links, ...command]),
      );
      const buttons = [{title: '로그', url: 'https://ci.example.com'}];
      const made = {title: '오늘의 뉴스', mobileLink: null, buttons, maxMessages: 9};
      assert.deepEqual([list, newOnly, ifChanged], [made, 'news', null]);
      assert.deepEqual([link, button], ['https://news.example.com', null]);
      const shown = await line(['schedule', 'show', id]);
      assert.match(shown.stdout, /--list '오늘의 뉴스' --new-only news -- echo 하나$/m);
      assert.match((await line(['schedule', 'list'])).stdout, /--list '오늘의 뉴스'/);
      const edit = async (...args: string[]) =>
        jsonOf(await line(['schedule', 'edit', id, '--json', ...args]));
      const titled = await edit('--list', '뉴스', '--if-changed', 'page');
      assert.deepEqual(titled.list, {...made, title: '뉴스'});
      assert.deepEqual([titled.ifChanged, titled.newOnly], ['page', 'news']);
      const other = await edit('--', 'echo', '둘');
      assert.deepEqual([other.command.argv, other.list.title], [['echo', '둘'], '뉴스']);
      const text = await edit('글');
      assert.deepEqual(
        [text.text, text.command, text.list, text.newOnly],
        ['글', null, null, null],
      );
    },
    {loggedIn: false},
  );
});

/** Options that do not fit, and what they need. */
const refused: readonly (readonly [options: readonly string[], needed: string])[] = [
  [['--list', '뉴스', '글'], '-- CMD'],
  [['--if-changed', 'k', '글'], '-- CMD'],
  [['--new-only', 'k', ...command], '--list'],
  [['--max-messages', '9', ...command], '--list'],
  [['--mobile-link', 'https://m.example.com', ...command], '--list'],
  [['--button', '가', '--button', '나', ...command], '--list'],
  [['--button', '로그=https://ci.example.com', '글'], '--list'],
];

test('options that need a list or a command are refused without', async () => {
  await withServices(
    async ({ports}) => {
      const line = commandLineOn(ports);
      for (const [options, needed] of refused) {
        const {code, stderr} = await line([...add, ...options]);
        assert.equal(code, 2, options.join(' '));
        assert.ok(stderr.includes(needed), stderr);
      }
      assert.deepEqual(ports.schedules.list(), []);
      const plain = jsonOf(await line([...add, '--button', '열기', ...command]));
      assert.deepEqual([plain.button, plain.list], ['열기', null]);
    },
    {loggedIn: false},
  );
});
