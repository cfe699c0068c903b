import assert from 'node:assert/strict';
import {test} from 'node:test';
import {composeContent} from '../../../../src/domain/memo/kinds/kinds.ts';
import {noLink} from '../../../../src/domain/memo/memo-link.ts';

/** What becomes of a text: its length as a memo, or the kind of its failure. */
function outcomeOf(text: string): number | string {
  const composed = composeContent({kind: 'text', text}, {link: noLink, isNumbered: true});
  if (!composed.ok) return composed.failure.kind;
  composed.value.divide();
  return composed.value.content.text.length;
}

const rows: readonly (readonly [what: string, text: string, outcome: number | string])[] = [
  ['99,990 spaces', ' '.repeat(99_990), 'memo-empty'],
  ['900,000 spaces', ' '.repeat(900_000), 'memo-empty'],
  ['300,000 spaces that a command prints', ' '.repeat(300_000), 'memo-empty'],
  ['99,990 spaces before a letter', `${' '.repeat(99_990)}글`, 99_991],
  ['99,990 spaces after a letter', `글${' '.repeat(99_990)}`, 1],
  ['900,000 spaces after a letter', `글${' '.repeat(900_000)}`, 1],
  ['60,000 spaces within a text', `글${' '.repeat(60_000)}글`, 60_002],
  ['900,000 spaces within a text', `글${' '.repeat(900_000)}글`, 'memo-too-large'],
  ['900,000 newlines', '\n'.repeat(900_000), 'memo-empty'],
  ['200,000 tabs', '\t'.repeat(200_000), 'memo-empty'],
  ['300,000 ideographic spaces', '\u3000'.repeat(300_000), 'memo-empty'],
  ['300,000 zero-width spaces', '\u200b'.repeat(300_000), 'memo-empty'],
  ['300,000 line separators after a letter', `글${'\u2028'.repeat(300_000)}`, 1],
  ['300,000 escape characters', '\u001b'.repeat(300_000), 'memo-empty'],
  ['100,000 letters and a line end', `${'a'.repeat(100_000)}\n`, 100_000],
  ['100,001 letters', 'a'.repeat(100_001), 'memo-too-large'],
  ['100,000 syllables of three letters each', '\u1112\u1161\u11ab'.repeat(100_000), 100_000],
  ['more than a million spaces', ' '.repeat(1_000_001), 'memo-too-large'],
];

for (const [what, text, outcome] of rows) {
  test(`a memo of ${what}: ${outcome}`, () => assert.equal(outcomeOf(text), outcome));
}
