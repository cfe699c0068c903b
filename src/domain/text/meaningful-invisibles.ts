/** Where a character without a width has a meaning, as regular expressions of the flags `uv`. */
interface Meaning {
  /** The character. */
  readonly sign: string;
  /** What must be directly before it; absent if anything may be. */
  readonly behind?: string;
  /** What must follow it; absent if anything may. */
  readonly ahead?: string;
  /** What else may follow it while the text is being typed; by default its end. */
  readonly typedAhead?: string;
}

/** Letters and marks that are seen. */
const visible = String.raw`[[\p{L}\p{M}]--\p{Default_Ignorable_Code_Point}]`;

/** Marks of many scripts, which become one letter with a Latin one before them (NFC). */
const shared = String.raw`[\u0300-\u036f]`;

/** The letters and marks of these scripts. */
function lettersOf(...scripts: readonly string[]): string {
  const classes = scripts.map((script) => String.raw`\p{scx=${script}}`).join('');
  return `[[${visible}&&[${classes}]]--${shared}]`;
}

/**
 * Scripts whose letters join or stack, so that a joiner between two of them changes a word (The
 * Unicode Standard, chapters 9, 12 to 17 and 23.2).
 */
const joining = lettersOf(
  ...['Arab', 'Syrc', 'Mand', 'Nkoo', 'Mong', 'Phag', 'Adlm', 'Rohg', 'Mani', 'Sogd'],
  ...['Chrs', 'Ougr', 'Phlp', 'Kawi', 'Sylo', 'Soyo', 'Zanb'],
  ...['Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Newa'],
  ...['Khmr', 'Mymr', 'Tibt', 'Bali', 'Java', 'Sund', 'Lana', 'Cham', 'Cakm', 'Mtei', 'Gran'],
  ...['Bhks', 'Gonm', 'Gong', 'Sind', 'Khoj', 'Takr', 'Sidd', 'Nand', 'Ahom', 'Dogr', 'Diak'],
  ...['Kthi', 'Tirh', 'Shrd', 'Modi', 'Brah', 'Saur', 'Limb', 'Lepc'],
);
const joiner = String.raw`[\u200c\u200d]`;

/** Scripts whose letters change their form beside a joiner alone. */
const cursive = lettersOf(
  ...['Arab', 'Syrc', 'Mand', 'Nkoo', 'Mong', 'Phag', 'Adlm', 'Rohg', 'Mani'],
  ...['Sogd', 'Chrs', 'Ougr', 'Phlp'],
);

const mongolian = lettersOf('Mong', 'Phag');
const mongolianSelector = String.raw`[\u180b-\u180d\u180f]`;

/** A letter that a joiner follows, perhaps in one of its variants. */
const joinable = String.raw`${joining}[\u180b-\u180d\u180f\ufe00]?`;

/** Scripts with controls that place their signs above, beside or within each other. */
const arranged = ['Egyp', 'Dupl'];

const han = String.raw`[\p{Unified_Ideograph}\u3007\uf900-\ufaff\u{2f800}-\u{2fa1f}]`;

/** The slashed zero, and mathematical signs with a second form (StandardizedVariants.txt). */
const variedSign = String.raw`[0\u2205\u2229\u222a\u2268\u2269\u2272\u2273\u228a\u228b\u2293-\u2295\u2297\u229c\u22da\u22db\u2a3c\u2a3d\u2a9d\u2a9e\u2aac\u2aad\u2acb\u2acc]`;
/** Punctuation of East Asia, at the corner of its cell or in the middle (the same source). */
const widePunctuation = String.raw`[\u2018\u2019\u201c\u201d\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f]`;
/** Capital script letters, in the chancery or the roundhand style (the same source). */
const scriptCapital = String.raw`[\u210b\u2110\u2112\u211b\u212c\u2130\u2131\u2133\u{1d49c}-\u{1d4b5}]`;

/**
 * Conjoining jamo that are seen: leading consonants, and the vowels and finals that follow them.
 */
const leading = String.raw`[\u1100-\u115e\ua960-\ua97c]`;
const following = String.raw`[\u1161-\u11ff\ud7b0-\ud7fb]`;

/** A pattern that matches nothing. */
const never = '(?!)';

const meanings: readonly Meaning[] = [
  // Old Hangul: a filler takes the place of a letter that the syllable lacks (3.12 of the
  // standard).
  {
    sign: String.raw`\u115f`,
    ahead: String.raw`\u1160?${following}`,
    typedAhead: String.raw`\u1160?$`,
  },
  {sign: String.raw`\u1160`, behind: leading},
  {sign: String.raw`\u1160`, behind: String.raw`\u115f`, ahead: following},
  {sign: String.raw`\u1160`, ahead: following, typedAhead: never},
  // More than three in a row say nothing.
  {sign: joiner, behind: `${joinable}${joiner}{0,2}`, ahead: `${joiner}*${joining}`},
  // Also at the end of a word: half forms, old chillu letters, an initial form on its own.
  {sign: String.raw`\u200d`, behind: joinable},
  // Also before a letter that stands alone: a final or medial form.
  {sign: String.raw`(?<!\u200d)\u200d`, ahead: cursive, typedAhead: never},
  // Keeps two marks apart that would compose or change places.
  {sign: String.raw`\u034f`, behind: visible, ahead: String.raw`[\p{M}&&${visible}]`},
  {sign: mongolianSelector, behind: mongolian},
  {sign: String.raw`\u180e`, behind: `${mongolian}${mongolianSelector}?`, ahead: mongolian},
  // Variants of a Chinese character (UTS #37, and the standardized ones).
  {sign: String.raw`[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`, behind: han},
  {sign: String.raw`\ufe00`, behind: lettersOf('Mymr', 'Phag', 'Mani')},
  {sign: String.raw`\ufe00`, behind: variedSign},
  {sign: String.raw`[\ufe00\ufe01]`, behind: `(?:${widePunctuation}|${scriptCapital})`},
  // A turned hieroglyph.
  {sign: String.raw`[\ufe00-\ufe06]`, behind: lettersOf('Egyp')},
  ...arranged.flatMap(arrangements),
];

/**
 * The controls of a script, also a few in a row, beside its signs (23.5 and 11.4 of the standard).
 */
function arrangements(script: string): readonly Meaning[] {
  const control = String.raw`[\p{Cf}&&\p{scx=${script}}]`;
  const signs = lettersOf(script);
  return [
    {sign: control, behind: `${signs}${control}{0,3}`},
    {sign: control, ahead: `${control}{0,3}${signs}`, typedAhead: never},
  ];
}

/**
 * A pattern (flag `v`) of the characters without a width between two jamo that would otherwise
 * become one syllable (NFC).
 */
export const betweenJamo =
  String.raw`(?<=[\u1100-\u1112\u1161-\u1175\uac00-\ud7a3])` +
  String.raw`[\p{Default_Ignorable_Code_Point}--[\u115f\u1160]]+` +
  String.raw`(?=[\u1161-\u1175\u11a8-\u11c2])`;

/** A pattern (flag `v`) of the characters without a width that change what a text says. */
export function meaningfulPattern(isBeingTyped: boolean): string {
  return meanings
    .map(({sign, behind, ahead, typedAhead = '$'}) => {
      const before = behind === undefined ? '' : `(?<=${behind})`;
      const after = isBeingTyped ? `${ahead}|${typedAhead}` : ahead;
      return `${before}${sign}${ahead === undefined ? '' : `(?=${after})`}`;
    })
    .join('|');
}
