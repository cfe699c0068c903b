import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Line, lineText} from '../../../src/commands/shared/styled-line.ts';
import {isColored} from '../../../src/main/command-output.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {withServices} from '../../support/services.ts';

test('tones are colors of the terminal, and only if it is colored', () => {
  const line: Line = [{text: 'id', tone: 'quiet'}, '  ', {text: '보냄', tone: 'good'}];
  assert.equal(lineText(line, true), '\u001b[2mid\u001b[0m  \u001b[32m보냄\u001b[0m');
  assert.equal(lineText(line, false), 'id  보냄');
  assert.equal(lineText('plain', true), 'plain');
  assert.equal(lineText([{text: '', tone: 'bad'}], true), '');
});

test('no part of a line can control the terminal', () => {
  const hostile = '앞\u001b[31m\u001b]52;c;eA==\u0007\u202e뒤';
  for (const line of [hostile, [hostile], [{text: hostile, tone: 'bad'}]] satisfies Line[]) {
    const text = lineText(line, true).replaceAll(/^\u001b\[31m|\u001b\[0m$/g, '');
    assert.doesNotMatch(text, /[\u0000-\u001f\u007f-\u009f\u202e]/);
    assert.match(text, /^앞.*뒤$/);
  }
});

test('stdout is colored if it is a terminal and nothing forbids it', () => {
  assert.equal(isColored({}, true), true);
  assert.equal(isColored({}, false), false);
  assert.equal(isColored({NO_COLOR: '1'}, true), false);
  assert.equal(isColored({NO_COLOR: '1', FORCE_COLOR: '1'}, true), true);
  assert.equal(isColored({FORCE_COLOR: '0'}, true), false);
  assert.equal(isColored({TERM: 'dumb'}, true), false);
});

test('help, facts and lists have tones on a terminal, and none without one', async () => {
  await withServices(async ({ports}) => {
    const run = commandLineOn(ports);
    const shown: readonly (readonly [string[], RegExp])[] = [
      [
        ['history', '--help'],
        /^\u001b\[1m예:\u001b\[0m\n.*--limit 20\u001b\[2m {2}# 최근 20건\u001b/,
      ],
      [['status', '--offline'], /^\u001b\[2m계정 +\u001b\[0m {2}/],
      [['history', 'stats'], /^총 0건$/m],
    ];
    for (const [args, words] of shown) {
      assert.match((await run(args, {terminal: 80})).stdout, words);
      assert.doesNotMatch((await run(args)).stdout, /\u001b/);
    }
  });
});
