import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lineText} from '../../../src/commands/shared/styled-line.ts';
import {type TableHead, tableLines} from '../../../src/commands/shared/table.ts';

const head: TableHead = {
  columns: [
    {ko: 'ID', en: 'ID'},
    {ko: '시각', en: 'TIME', isOptional: true},
    {ko: '상태', en: 'STATE'},
  ],
  text: {ko: '메모', en: 'MEMO'},
};

const rows = [
  {cells: ['5e8f77a1', '09:00', {text: '보냄', tone: 'good'}], text: '우유'},
  {
    cells: ['6e8f77a1', '10:00', {text: '보내지 못함', tone: 'bad'}],
    text: '가나다라마바사아자차카타파하가나다라마바사아자차카타파하',
    below: ['  이유'],
  },
] as const;

const shown = (columns: number, language: 'ko' | 'en' = 'ko') =>
  tableLines(head, rows, {columns, language}).map((line) => lineText(line, false));

test('columns are as wide as their cells, and the text ends before the edge of the terminal', () => {
  assert.deepEqual(shown(56), [
    'ID        시각   상태         메모',
    '5e8f77a1  09:00  보냄         우유',
    '6e8f77a1  10:00  보내지 못함  가나다라마바사아자차카타…',
    '  이유',
  ]);
  assert.match(shown(80, 'en')[0] ?? '', /^ID {8}TIME {3}STATE {8}MEMO$/);
});

test('a narrow terminal shows no optional column', () => {
  assert.deepEqual(shown(40).slice(0, 3), [
    'ID        상태         메모',
    '5e8f77a1  보냄         우유',
    '6e8f77a1  보내지 못함  가나다라마바사…',
  ]);
});

test('a table without rows has no heading', () => {
  assert.deepEqual(tableLines(head, [], {columns: 80, language: 'ko'}), []);
});
