import type {Key, Terminal} from '../../test/support/terminal.ts';
import type {PictureWords} from './picture-words.ts';

/** For so long (ms) nothing is written when a key has been drawn, and when Kakao has answered. */
const drawn = 120;
const answered = 1500;

/** What is done, and how long (ms) what it leads to is looked at. */
type Step = readonly [keys: readonly Key[], ms: number];

/** One key after the other, as somebody types; the last is looked at for longer. */
function typed(text: string, ms = 500): readonly Step[] {
  const characters = Array.from(text);
  return characters.map((character, i) => [
    [{text: character}],
    i === characters.length - 1 ? ms : 130,
  ]);
}

function firstMinute({hello, errand, query}: PictureWords['demo']): readonly Step[] {
  return [
    [[], 2500],
    [['enter'], 1500],
    ...typed(hello),
    [['enter'], 1500],
    ...typed(errand),
    [['enter'], 1500],
    [['ctrl+f'], 600],
    ...typed(query, 2000),
    [['esc'], 600],
    ...typed('/', 1500),
    ...typed('st', 800),
    [['tab'], 800],
    [['enter'], 3500],
    [['esc'], 1500],
  ];
}

/** Plays the demo's first minute, and has a picture taken after each step. */
export async function playFirstMinute(
  terminal: Terminal,
  words: PictureWords['demo'],
  take: (ms: number) => Promise<void>,
): Promise<void> {
  await terminal.until('Enter');
  for (const [keys, ms] of firstMinute(words)) {
    await terminal.press(...keys);
    await terminal.settled(keys.includes('enter') ? answered : drawn);
    await take(ms);
  }
}
