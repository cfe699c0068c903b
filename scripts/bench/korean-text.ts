import {emoji, endings, latin, modifiers, names, nouns, particles} from './korean-words.ts';

/** Numbers in [0, 1). */
export type Random = () => number;

/** A generator that repeats its numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A note to oneself: most are a line of 10 to 60 characters, one in seventy is a page. */
export function koreanNote(random: Random): string {
  const kind = random();
  if (kind < 0.5) return sentence(random);
  if (kind < 0.8) return `${sentence(random)}. ${sentence(random)}`;
  if (kind < 0.9) return shoppingList(random);
  if (kind < 0.95) return `${sentence(random)} ${address(random)}`;
  if (kind < 0.985) return paragraph(random, 3 + below(random, 5));
  return paragraph(random, 10 + below(random, 40));
}

function sentence(random: Random): string {
  const words: string[] = [];
  if (random() < 0.35) words.push(pick(random, modifiers));
  if (random() < 0.2) words.push(pick(random, names) + pick(random, particles));
  const count = 1 + below(random, 3);
  for (let index = 0; index < count; index += 1) {
    const isLast = index === count - 1;
    words.push(pick(random, nouns) + (isLast && random() < 0.5 ? '' : pick(random, particles)));
  }
  if (random() < 0.12) words.push(pick(random, latin));
  if (random() < 0.15) words.push(amount(random));
  words.push(pick(random, endings));
  if (random() < 0.06) words.push(`#${pick(random, nouns)}`);
  if (random() < 0.05) words.push(pick(random, emoji));
  return words.join(' ');
}

function amount(random: Random): string {
  const kind = below(random, 4);
  if (kind === 0) return `${(1 + below(random, 900)).toLocaleString('en-US')},000원`;
  if (kind === 1) return `${1 + below(random, 12)}월 ${1 + below(random, 28)}일`;
  if (kind === 2) return `${9 + below(random, 10)}:${below(random, 2) === 0 ? '00' : '30'}`;
  return `${1 + below(random, 20)}개`;
}

function shoppingList(random: Random): string {
  const items = Array.from({length: 2 + below(random, 6)}, () => `- ${pick(random, nouns)}`);
  return `${pick(random, nouns)} 목록\n${items.join('\n')}`;
}

function address(random: Random): string {
  const path = below(random, 2 ** 31).toString(36);
  return `https://${pick(random, ['news', 'blog', 'shop', 'docs'])}.example.com/post/${path}`;
}

function paragraph(random: Random, count: number): string {
  return Array.from({length: count}, () => `${sentence(random)}.`).join(' ');
}

function pick(random: Random, from: readonly string[]): string {
  return from[below(random, from.length)] ?? '';
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}
