import fc from 'fast-check';

/** A few letters only, so that random queries match often. */
const letters = [
  ...'가간각나낙고과회의록ㄱㄴㅎㅇㄳabAＡ12 \n#_-"',
  '👍',
  '❤️',
  '\u1100\u1161',
  '\u0301',
];

export const shortText = fc.string({unit: fc.constantFrom(...letters), maxLength: 12});

const piece = fc.oneof(
  shortText,
  shortText.map((text) => `-${text}`),
  shortText.map((text) => `"${text}"`),
  shortText.map((text) => `#${text}`),
);

/** Words, phrases, tags and exclusions in any order. */
export const queryText = fc.array(piece, {maxLength: 5}).map((pieces) => pieces.join(' '));
