import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {createPasteFilter, type Input} from '../../../src/system/terminal/paste-filter.ts';

const start = '\u001b[200~';
const end = '\u001b[201~';

/** The output for consecutive chunks, with the quiet after them. */
function passThrough(chunks: readonly string[]): string[] {
  const filter = createPasteFilter();
  const inputs = chunks.flatMap((chunk) => filter.push(chunk, 0));
  while (filter.patience() !== null) inputs.push(...filter.giveUp());
  return joined(inputs);
}

/** Pastes in brackets; consecutive keys joined. */
function joined(inputs: readonly Input[]): string[] {
  const passed: string[] = [];
  for (const {kind, text} of inputs) {
    const last = passed.at(-1);
    if (kind === 'paste') passed.push(`<${text}>`);
    else if (last === undefined || last.startsWith('<')) passed.push(text);
    else passed[passed.length - 1] = `${last}${text}`;
  }
  return passed;
}

/** The text split into two and into three pieces, at every position. */
function* cuts(text: string): Generator<string[]> {
  for (let first = 1; first < text.length; first += 1) {
    for (let second = first; second < text.length; second += 1) {
      yield [text.slice(0, first), text.slice(first, second), text.slice(second)];
    }
  }
}

describe('a paste', () => {
  test('cut anywhere, markers included, is passed on as one piece', () => {
    for (const chunks of cuts(`ab${start}하나\r둘${end}c\r`)) {
      assert.deepEqual(passThrough(chunks), ['ab', '<하나\r둘>', 'c\r'], JSON.stringify(chunks));
    }
  });

  test('is passed on immediately if nothing follows it', () => {
    const filter = createPasteFilter();
    assert.deepEqual(joined(filter.push(`${start}하나${end}`, 0)), ['<하나>']);
  });

  test('without its end is closed after a timeout; late parts of it are pasted too', () => {
    const filter = createPasteFilter();
    assert.deepEqual(filter.push(`${start}끝없는`, 0), []);
    assert.equal(filter.patience(), 1000);
    assert.deepEqual(joined(filter.giveUp()), ['<끝없는>']);
    assert.deepEqual(joined(filter.push(`나머지\r${end}`, 0)), ['<나머지\r>']);
  });

  test('after Esc in the same read is still one paste', () => {
    assert.deepEqual(passThrough([`\u001b${start}하나${end}`]), ['\u001b[27u', '<하나>']);
  });
});

describe('text after an end marker', () => {
  test('is pasted if another end marker follows, with the reads cut anywhere', () => {
    for (const rest of ['\r\u0003y', '\r', 'y\r\u001b[A', '\r셋\r', '\u0015/logout\ry\r']) {
      for (const chunks of cuts(`${start}하나${end}${rest}${end}`)) {
        const passed = passThrough(chunks);
        const what = JSON.stringify([chunks, passed]);
        assert.ok(
          passed.every((piece) => piece.startsWith('<')),
          what,
        );
        assert.equal(passed.join('').replace(/[<>]/g, ''), `하나${rest}`, what);
      }
    }
  });

  test('is pasted at any length', () => {
    const rest = `\u0015/logout\ry\r${'P'.repeat(20_000)}`;
    const text = `${'P'.repeat(4074)}${end}${rest}`;
    const reads = `${start}${text}${end}`.match(/.{1,4096}/gs) ?? [];
    assert.deepEqual(passThrough(reads), [`<${'P'.repeat(4074)}${rest}>`]);
  });

  test('is pasted if a start marker follows, which a pasted text may contain as well', () => {
    const twice = `${start}하나${end}\r${start}둘${end}`;
    assert.deepEqual(passThrough([twice]), ['<하나\r둘>']);
  });

  test('counts as typed ahead if nothing follows', () => {
    for (const [typed, patience] of [
      ['\r', 100],
      ['둘', 100],
      ['\r둘\r', 1000],
    ] as const) {
      const filter = createPasteFilter();
      assert.deepEqual(filter.push(`${start}하나${end}${typed}`, 0), []);
      assert.equal(filter.patience(), patience);
      assert.deepEqual(joined(filter.giveUp()), ['<하나>', typed]);
      assert.equal(filter.patience(), null);
    }
  });

  test('counts as typed if the paste was already passed on, and is then passed on immediately', () => {
    const filter = createPasteFilter();
    filter.push(`${start}하나${end}`, 0);
    filter.giveUp();
    assert.deepEqual(joined(filter.push('\r', 0)), ['\r']);
  });
});

describe('keys', () => {
  test('are passed on unchanged', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'grapheme'}), {maxLength: 8}), (chunks) => {
        const text = chunks.join('');
        fc.pre(!text.includes('\u001b'));
        assert.equal(passThrough(chunks).join(''), text);
      }),
    );
  });

  test('are not delayed', () => {
    for (const key of ['\u001b[A', '\u001b[[A', 'a', '\u001bb', '\u001b\r', '\u0003']) {
      const filter = createPasteFilter();
      assert.deepEqual(joined(filter.push(key, 0)), [key]);
      assert.equal(filter.patience(), null);
    }
  });

  test('with a sequence that is cut anywhere are one key', () => {
    for (const key of ['\u001b[A', '\u001b[1;5C', '\u001b[13;2u', '\u001b[27;5;13~']) {
      for (const chunks of cuts(`a${key}b`)) {
        assert.deepEqual(passThrough(chunks), [`a${key}b`], JSON.stringify(chunks));
      }
    }
  });

  test('Esc is passed on after a moment, encoded so that nothing is read as its rest', () => {
    const filter = createPasteFilter();
    assert.deepEqual(
      filter.push('a\u001b', 0).map(({text}) => text),
      ['a'],
    );
    assert.equal(filter.patience(), 25);
    assert.deepEqual(joined(filter.giveUp()), ['\u001b[27u']);
    assert.deepEqual(joined(filter.push('[', 0)), []);
    assert.deepEqual(joined(filter.giveUp()), ['[']);
    assert.equal(filter.patience(), null);
  });

  test('Esc typed ahead twice is two keys', () => {
    assert.deepEqual(passThrough(['\u001b\u001b']), ['\u001b[27u\u001b[27u']);
  });

  test('an incomplete sequence is passed on after a timeout', () => {
    const filter = createPasteFilter();
    assert.deepEqual(joined(filter.push('a\u001b[2', 0)), ['a']);
    assert.equal(filter.patience(), 2000);
    assert.deepEqual(joined(filter.giveUp()), ['\u001b[2']);
    assert.deepEqual(passThrough(['\u001bP', '가']), ['\u001bP가']);
    assert.deepEqual(passThrough(['\u001b]']), ['\u001b]']);
  });
});

describe('a sequence that is cut after its Esc, which was passed on', () => {
  for (const [what, sequence, passed] of [
    ['a paste', `${start}하나\r${end}`, ['<하나\r>']],
    ['an answer', '\u001b]11;rgb:1e1e/1e1e/1e1e\u0007', []],
  ] as const) {
    test(what, () => {
      const filter = createPasteFilter();
      filter.push('\u001b', 0);
      filter.giveUp();
      assert.deepEqual(joined(filter.push(sequence.slice(1), 0)), passed);
    });
  }
});

test('the beginning of an answer is not a key, even if its rest never arrives', () => {
  for (const answer of ['\u001b]11;rgb:1e', '\u001b[?2004;', '\u001bP1$r0']) {
    assert.deepEqual(passThrough([`a${answer}`]), ['a']);
  }
});
