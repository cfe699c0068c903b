export interface WordCount {
  readonly word: string;
  readonly count: number;
}

/** The maximum number of distinct words in memory; the rarest are dropped first. */
const maxWords = 20_000;

/** Words and numbers. A number includes the letters after it: 92,000원 is one word. */
const words = /\p{N}[\p{N},.:]*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+/gu;
const addresses = /https?:\/\/\S+/gi;

/** Korean particles, which are not part of the noun. Longer ones come before their own endings. */
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

/** Counts the words of any number of texts in bounded memory. */
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
    /** The most frequent words, without their particles. */
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
 * Removes a particle only if the stem also occurs alone or with another particle: 우유를 and 우유가 count
 * as 우유, but 고양이 is unchanged.
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
