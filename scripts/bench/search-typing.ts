import {join} from 'node:path';
import {openStage} from '../../test/support/kakao-stage.ts';
import type {Terminal} from '../../test/support/terminal.ts';
import {manyColors, openTui} from '../../test/support/tui.ts';
import {median, percentile} from './figure.ts';
import {residentMegabytes} from './idle.ts';
import {fillWithKoreanMemos} from './korean-memos.ts';
import {timeSearches} from './search.ts';
import {program} from './whole-processes.ts';

/** A query during which a search is running at every key. */
const typed = '회의 확인 ㅎㅇㄹ -취소 메모';

const times = 5;

/** The time (ms) between two keys: fast typing, and less than a search of a million memos takes. */
const pace = 80;

/** Types into the search of the built app with `count` stored memos. Returns one line of text. */
export async function typeIntoSearch(count: number): Promise<string> {
  await using stage = await openStage({breaks: {record: 'it is made up and long'}});
  await stage.logIn();
  const path = join(stage.home, 'state.db');
  fillWithKoreanMemos(path, count);
  // Creates the search blocks, so that the typing does not wait for them.
  await timeSearches(path, 0);
  await using tui = openTui({
    env: {...stage.env, ...manyColors},
    program: {command: process.execPath, args: [program]},
  });
  await tui.until('액세스', {deadline: 60_000});
  const idle = residentMegabytes(tui.pid);
  await tui.press('ctrl+f', {text: '메모'});
  await tui.until(/찾기 +[\d,]+건$/m, {deadline: 60_000});
  const ms: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await tui.press('ctrl+u');
    await tui.settled(500);
    ms.push(...(await typeKeys(tui)));
  }
  const searched = residentMegabytes(tui.pid);
  const [middle, late, worst] = [median(ms), percentile(ms, 0.95), Math.max(...ms)];
  return (
    `key to frame while searching ${count}: median ${middle.toFixed(1)} ms, p95 ${late.toFixed(1)} ms, ` +
    `worst ${worst.toFixed(1)} ms; memory ${idle.toFixed(0)} MB before, ${searched.toFixed(0)} MB after`
  );
}

async function typeKeys(tui: Terminal): Promise<number[]> {
  const ms: number[] = [];
  for (const text of typed) {
    const before = tui.cursor();
    const start = performance.now();
    await tui.press({text});
    await tui.until(() => tui.cursor().x !== before.x);
    ms.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, pace));
  }
  return ms;
}
