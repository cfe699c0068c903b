import fc from 'fast-check';

/**
 * Characters that join, compose, take two cells, none or are invisible: the hard cases of text
 * rules.
 */
const trickyPieces = [
  'a',
  'Z',
  '7',
  '.',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '가',
  '힣',
  '요. ',
  'ㅋ',
  '漢',
  'か\u3099',
  '。',
  '\u1112', // leading jamo
  '\u1161', // vowel jamo
  '\u11ab', // trailing jamo
  'e\u0301',
  '\u0301',
  '\u0323',
  'ﾞ',
  'é',
  '👍',
  '🏽',
  '👩',
  '👩\u200d👩\u200d👧',
  '❤',
  '❤\ufe0f',
  '🇰',
  '🇷',
  '🇰🇷',
  '1\ufe0f\u20e3',
  '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  'न',
  '्',
  'म',
  '\u0600',
  'ำ',
];

const hostilePieces = [
  '\u200d',
  '\ufe0f',
  '\u20e3',
  '\u200b',
  '\u202e',
  '\u2066',
  '\u3164',
  '\u{e0067}',
  '\u{e007f}',
  '\ud83d',
  '\udc69',
  '\r',
  '\r\n',
  '\t',
  '\x00',
  '\x07',
  '\x7f',
  '\x1b',
  '\x1b[31m',
  '\x1b[',
  '\x9b',
  '\x9d',
  '\x9c',
  '\x1b]0;',
  '\x1bP',
  '\x1b\\',
  '\x18',
  '\u2028',
];

/** The surrogates, which are no characters. */
const surrogates = {first: 0xd800, count: 0x800};

/**
 * Any code point but a surrogate, as `unit: 'binary'` of fast-check. That one fills a table of all
 * 1.1 million characters in every process that makes such a string, which takes two seconds.
 */
const anyCharacter = fc.nat({max: 0x10ffff - surrogates.count}).map(
  (place) => String.fromCodePoint(place < surrogates.first ? place : place + surrogates.count),
  (character) => {
    const [code, ...more] = Array.from(String(character), (one) => one.codePointAt(0) ?? 0);
    if (code === undefined || more.length > 0) throw new Error(`not one character: ${character}`);
    return code < surrogates.first ? code : code - surrogates.count;
  },
);

/** Text of any characters, and at times a name that objects have, such as `__proto__`. */
export const anyText = (limits: {readonly maxLength?: number} = {}): fc.Arbitrary<string> =>
  fc.string({unit: anyCharacter, ...limits});

/**
 * Text made of characters that are hard for graphemes, widths and borders. All of them can be
 * displayed.
 */
export const trickyText = fc.array(fc.constantFrom(...trickyPieces)).map((all) => all.join(''));

/**
 * The same mixed with control characters, broken sequences, invisible characters and any code unit.
 */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...trickyPieces, ...hostilePieces),
      fc.constantFrom(...hostilePieces),
      anyText({maxLength: 3}),
    ),
  )
  .map((all) => all.join(''));
