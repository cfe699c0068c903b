import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  cutSequence,
  marksPastes,
  takeAnswers,
} from '../../../src/system/terminal/terminal-sequences.ts';

const answers = {
  'the background, ended by BEL': '\u001b]11;rgb:1e1e/1e1e/1e1e\u0007',
  'the background, ended by ST': '\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\',
  'bracketed paste': '\u001b[?2004;2$y',
  'the keyboard': '\u001b[?0u',
  'the cursor': '\u001b[12;3R',
  'what it is': '\u001b[?62;22c',
  'its second identity': '\u001b[>41;354;0c',
  'its name (DCS)': '\u001bP>|XTerm(354)\u001b\\',
  'a setting (DCS)': '\u001bP1$r0m\u001b\\',
  'a click': '\u001b[<0;5;5M',
  'its state': '\u001b[0n',
  'its size': '\u001b[8;24;80t',
  'a picture (APC)': '\u001b_Gi=1;OK\u001b\\',
};

for (const [what, answer] of Object.entries(answers)) {
  test(`the answer for ${what} is not text, and is recognized when cut anywhere`, () => {
    assert.deepEqual(takeAnswers(`가${answer}나`), {typed: '가나', answers: [answer]});
    for (let at = 1; at < answer.length; at += 1) {
      const begun = answer.slice(0, at);
      assert.equal(cutSequence(`가${begun}`), begun, `cut at ${at}`);
    }
  });
}

test('keys are not answers', () => {
  const keys = '가\r\u001b\u001b[A\u001b[1;5C\u001b[13;2u\u001bOP\u001bP\u001b]\u001b[200~';
  assert.deepEqual(takeAnswers(keys), {typed: keys, answers: []});
});

test('pastes are marked if the mode is set, reset, or permanently set', () => {
  for (const [value, isMarked] of [
    ['0', false],
    ['1', true],
    ['2', true],
    ['3', true],
    ['4', false],
  ] as const) {
    assert.equal(marksPastes(`\u001b[?2004;${value}$y`), isMarked, value);
  }
  assert.equal(marksPastes('\u001b[?2026;2$y'), false);
});
