import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CommandShape} from '../../../src/domain/program/command-shape.ts';
import {completeWords} from '../../../src/domain/program/complete-words.ts';

const plain = {
  options: [],
  arguments: [],
  commands: [],
  runsAnother: false,
  purpose: '',
  examples: [],
};
const option = (flag: string, value: CommandShape['options'][number]['value'] = null) => ({
  flags: [`-${flag.charAt(0)}`, `--${flag}`],
  purpose: `about ${flag}`,
  placeholder: null,
  value,
});

const root: CommandShape = {
  ...plain,
  name: 'kakao-tui',
  options: [option('profile', {kind: 'profile'}), option('demo')],
  commands: [
    {
      ...plain,
      name: 'send',
      options: [
        option('file', {kind: 'file'}),
        option('queue'),
        option('how', {kind: 'words', words: ['a', 'b']}),
      ],
      arguments: [{placeholder: '[text...]', isVariadic: true, value: {kind: 'free'}}],
    },
    {
      ...plain,
      name: 'run',
      runsAnother: true,
      options: [option('title', {kind: 'free'})],
      arguments: [{placeholder: '<command...>', isVariadic: true, value: {kind: 'program'}}],
    },
    {
      ...plain,
      name: 'profile',
      commands: [
        {...plain, name: 'add'},
        {...plain, name: 'use'},
      ],
    },
    {
      ...plain,
      name: 'outbox',
      arguments: [
        {
          placeholder: '[action]',
          isVariadic: false,
          value: {kind: 'words', words: ['list', 'flush']},
        },
        {placeholder: '[id]', isVariadic: false, value: {kind: 'free'}},
      ],
    },
  ],
};

const cases: readonly (readonly [string, string, string?])[] = [
  ['', 'send run profile outbox'],
  ['se', 'send'],
  ['--', '--profile --demo'],
  ['--profile ', '', 'profile'],
  ['--profile work s', 'send'],
  ['send --', '--file --queue --how'],
  ['send --file ', '', 'file'],
  ['send --file=', '', 'file'],
  ['send --how ', 'a b'],
  ['send --how = b', 'b'],
  ['send -h ', 'a b'],
  ['send --queue ', ''],
  ['send 글 --q', '--queue'],
  ['send -- --q', ''],
  ['profile ', 'add use'],
  ['profile add ', ''],
  ['outbox f', 'flush'],
  ['outbox flush ', ''],
  ['outbox -- ', 'list flush'],
  ['outbox -- flush ', ''],
  ['outbox -- --how ', ''],
  ['send -- --how ', ''],
  ['profile x ', ''],
  ['run ', '', 'program'],
  ['run --', '--title'],
  ['run -- ma', '', 'program'],
  ['run make --', '', 'file'],
  ['run make -t ', '', 'file'],
  ['run -t ', ''],
  ['run -t words ', '', 'program'],
  ['run -- make -j --t', '', 'file'],
  ['nonsense ', ''],
];

for (const [typed, words, kind = 'none'] of cases) {
  test(`'${typed}' is completed with '${words || kind}'`, () => {
    const split = typed.replace(/=$/, ' = ').replace(/ {2}$/, ' ').split(' ');
    const completion = completeWords(root, split);
    assert.equal(completion.candidates.map(({word}) => word).join(' '), words);
    assert.equal(completion.kind, kind);
  });
}

test('candidates have their description', () => {
  const [first] = completeWords(root, ['--p']).candidates;
  assert.deepEqual(first, {word: '--profile', purpose: 'about profile'});
});
