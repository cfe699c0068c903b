/** The letters of the US layout, row by row. */
const latin = 'qwertyuiopasdfghjklzxcvbnm';

/** The letters at the same places of other layouts; a space where one has none of its own. */
const layouts = [
  // Russian, ЙЦУКЕН
  'йцукенгшщзфывапролдячсмить',
  // Greek
  ' ςερτυθιοπασδφγηξκλζχψωβνμ',
  // Hebrew, SI 1452
  '  קראטוןםפשדגכעיחלךזסבהנמצ',
  // Arabic (101); its key of b sends two characters
  'ضصثقفغعهخحشسيبلاتنمئءؤر ىة',
  // Thai, Kedmanee
  'ๆไำพะัีรนยฟหกดเ้่าสผปแอิืท',
];

const latinByLetter = new Map(
  layouts.flatMap((layout) =>
    [...layout].flatMap((letter, index) => {
      const key = latin.charAt(index);
      return [
        [letter.toUpperCase(), key.toUpperCase()],
        [letter, key],
      ] as const;
    }),
  ),
);
latinByLetter.delete(' ');

/**
 * The Latin letter at the place of a letter of another layout; any other character is unchanged.
 */
export function latinAtSamePlace(character: string): string {
  return latinByLetter.get(character) ?? character;
}
