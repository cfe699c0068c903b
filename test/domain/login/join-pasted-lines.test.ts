import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  isBlankLine,
  isPrompt,
  joinPastedLines,
} from '../../../src/domain/login/join-pasted-lines.ts';

test('lines are joined without quoting, indent and the line ends of any system', () => {
  const joined = ['http://localhost:8931/ca', 'llback?code=AB', 'CD&state=x'].join('');
  const cases = [
    'http://localhost:8931/ca\nllback?code=AB\nCD&state=x',
    'http://localhost:8931/ca\r\nllback?code=AB\r\nCD&state=x\r\n',
    'http://localhost:8931/ca\rllback?code=AB\rCD&state=x',
    '  http://localhost:8931/ca\n  llback?code=AB\n  CD&state=x',
    '> http://localhost:8931/ca\n> llback?code=AB\n> CD&state=x',
    '>> http://localhost:8931/ca\n>> llback?code=AB\n>> CD&state=x',
    'http://localhost:8931/ca\\\nllback?code=AB\\\nCD&state=x',
    'http://localhost:8931/ca^\r\nllback?code=AB^\r\nCD&state=x',
    '│ http://localhost:8931/ca │\n│ llback?code=AB           │\n│ CD&state=x               │',
    '╔════╗\n║ http://localhost:8931/ca ║\n║ llback?code=AB ║\n║ CD&state=x ║\n╚════╝',
    '| http://localhost:8931/ca |\n| llback?code=AB |\n| CD&state=x |',
    '+----+\n| http://localhost:8931/ca |\n| llback?code=AB |\n| CD&state=x |\n+----+',
    'http://localhost:8931/ca\u2028llback?code=AB\u2028CD&state=x',
    'http://localhost:8931/ca\n\nllback?code=AB\n\nCD&state=x',
    'http://localhost:8931/ca\nllback?code=AB\nCD&state=x\nkim@host:~$ ',
    'http://localhost:8931/ca\nllback?code=AB\nCD&state=x\n╭─kim@host ~\n╰─$ ',
  ];
  for (const text of cases) assert.equal(joinPastedLines(text), joined, JSON.stringify(text));
});

test('only a line that cannot be a piece of a code counts as a prompt', () => {
  const prompts = ['$', '#', '%', '>', '❯', 'kim@host:~$', '[kim@host ~]$', 'PS C:\\Users\\kim>'];
  const more = ['C:\\>', 'kim@mac dir %', '➜  ~', 'bash-5.2$', '-sh-5.1#', 'host:/tmp#', '(env) $'];
  for (const line of [...prompts, ...more]) assert.ok(isPrompt(line), line);
  const pieces = [
    'CDEF',
    'CDEF%',
    'CDEF>',
    'CD">',
    'a_b-c.d~e',
    '&state=x>',
    'state\\=a>',
    'CDEF$',
  ];
  for (const line of [...pieces, 'http://localhost/?code=a#']) assert.ok(!isPrompt(line), line);
});

test('a line with nothing but spaces and quoting is blank', () => {
  for (const line of ['', '  ', '\t', '> ', '>>']) assert.ok(isBlankLine(line));
  for (const line of ['a', '> a', '.', '$']) assert.ok(!isBlankLine(line));
});
