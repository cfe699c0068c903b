import type {Key, Terminal} from '../../test/support/terminal.ts';
import type {PictureWords} from './picture-words.ts';

/**
 * The time (ms) without output after which a key has been drawn, and after which Kakao has
 * answered.
 */
const drawn = 120;
const answered = 1500;

/** Keys to press, and how long (ms) the result stays on screen. */
type Step = readonly [keys: readonly Key[], ms: number];

/** Presses one key after the other, as a user types. The last one stays on screen for longer. */
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

/** Plays the first minute of the demo and takes a picture after each step. */
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
