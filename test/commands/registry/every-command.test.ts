import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  programShape,
  unusedContext,
  unusedPrograms,
} from '../../../scripts/manual/program-shape.ts';
import {type Line, lineText} from '../../../src/commands/shared/styled-line.ts';
import type {CommandShape} from '../../../src/domain/program/command-shape.ts';
import type {Language} from '../../../src/domain/program/language.ts';
import {plainCells} from '../../../src/domain/text/plain-width.ts';
import {runCommandLine} from '../../../src/main/command-line.ts';

/** Runs a command line that prints help and does nothing else. */
async function help(args: readonly string[], language: Language) {
  let stdout = '';
  const print = (line: Line) => {
    stdout += `${lineText(line, false)}\n`;
  };
  const code = await runCommandLine(args, unusedPrograms({...unusedContext, language, print}));
  return {code, stdout};
}

function paths(
  command: CommandShape,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  const below = command.commands.filter(({name}) => name !== 'help');
  return [path, ...below.flatMap((one) => paths(one, [...path, one.name]))];
}

describe('the help of every command', () => {
  for (const path of paths(programShape())) {
    test(['kakao-tui', ...path].join(' '), async () => {
      const words = {
        ko: ['예', '사용법', '종료 코드'],
        en: ['Examples', 'Usage', 'Exit codes'],
      } as const;
      for (const language of ['ko', 'en'] as const) {
        const {code, stdout} = await help([...path, '--help'], language);
        const [examples, usage, exits] = words[language];
        assert.equal(code, 0);
        const own = `${examples}:\n(?:  .*\n)*  .*kakao-tui ?${path.join(' ')}.*\n(?:  .*\n)*\n${usage}: kakao-tui`;
        assert.match(stdout, new RegExp(`^${own}`));
        assert.match(stdout, new RegExp(`^${exits}:`, 'm'));
        if (path.length > 0) assert.match(stdout, /^ {2}-q, --quiet/m);
        if (language === 'en')
          assert.doesNotMatch(stdout.replace(/--weekly <[^>]*>|금/g, ''), /[가-힣]/);
        else assert.doesNotMatch(stdout, /\(default|\(choices/);
        for (const line of stdout.split('\n'))
          assert.ok(plainCells(line) <= 80, `too wide: ${line}`);
      }
    });
  }
});
