export interface WordCount {
  readonly word: string;
  readonly count: number;
}

/** Distinct words that are held at once; the rarest go when there are more. */
const maxWords = 20_000;

/** A number takes what hangs on it along: 92,000원 is one. */
const words = /\p{N}[\p{N},.:]*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+/gu;
const addresses = /https?:\/\/\S+/gi;

/** Endings of Korean nouns that are no part of the word, the longer before the shorter. */
const particles = [
  '에서는',
  '으로는',
  '이라고',
  '에서도',
  '까지는',
  '부터는',
  '한테서',
  '에게서',
  '에서',
  '에게',
  '으로',
  '까지',
  '부터',
  '처럼',
  '보다',
  '한테',
  '이랑',
  '하고',
  '라고',
  '에는',
  '에도',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '에',
  '와',
  '과',
  '도',
  '만',
  '의',
  '로',
  '랑',
  '께',
];

const lettered = /^\p{L}/u;
const hangul = /^[가-힣]+$/;

/** Counts the words of many texts in memory that does not grow with them. */
export function createWordCount() {
  let counts = new Map<string, number>();
  return {
    add: (text: string): void => {
      for (const [found] of text.normalize('NFC').replace(addresses, '').matchAll(words)) {
        const word = found.toLowerCase();
        if (word.length > 1 && word.length <= 30 && lettered.test(word)) {
          counts.set(word, (counts.get(word) ?? 0) + 1);
        }
      }
      if (counts.size > maxWords * 2) counts = mostFrequent(counts, maxWords);
    },
    /** The most frequent, with their particles taken off. */
    top: (count: number): readonly WordCount[] =>
      ranked(withoutParticles(counts))
        .slice(0, count)
        .map(([word, n]) => ({word, count: n})),
  };
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

function mostFrequent(counts: ReadonlyMap<string, number>, count: number): Map<string, number> {
  return new Map(ranked(counts).slice(0, count));
}

/**
 * An ending is taken off where what is left stands alone elsewhere, or with another ending: 우유를
 * and 우유가 are 우유, but 고양이 stays whole.
 */
function withoutParticles(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const endings = new Map<string, number>();
  for (const word of counts.keys()) {
    const stem = stemOf(word);
    if (stem !== null) endings.set(stem, (endings.get(stem) ?? 0) + 1);
  }
  const merged = new Map<string, number>();
  for (const [word, count] of counts) {
    const stem = stemOf(word);
    const isWord = stem !== null && (counts.has(stem) || (endings.get(stem) ?? 0) > 1);
    const key = isWord ? stem : word;
    merged.set(key, (merged.get(key) ?? 0) + count);
  }
  return merged;
}

function stemOf(word: string): string | null {
  if (word.length < 3 || !hangul.test(word)) return null;
  const particle = particles.find((one) => word.endsWith(one) && word.length - one.length >= 2);
  return particle === undefined ? null : word.slice(0, -particle.length);
}
