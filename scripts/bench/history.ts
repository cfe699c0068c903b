import type {KakaoStage} from '../../test/support/kakao-stage.ts';
import type {Terminal} from '../../test/support/terminal.ts';
import {manyColors, openTui} from '../../test/support/tui.ts';
import {type Figure, median, percentile} from './figure.ts';
import {newest, stageWith} from './filled-stage.ts';
import {firstFrameFigures} from './first-frame.ts';
import {residentMegabytes} from './idle.ts';
import {program} from './whole-processes.ts';

/** The number of memos that are visible at the end of a record of any length. */
const inSight = 5;

/** The number of pages and rows to move, in each direction. */
const steps = 60;

/**
 * Measures the history with each number of memos, compared to a record of one screen in the same
 * run: opening, paging, moving, typing, memory.
 */
export async function historyFigures(counts: readonly number[], rounds: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  await using empty = await stageWith(0);
  for (const count of counts) {
    await using stage = await stageWith(count);
    figures.push(await openingFigure({empty, stage, count}, rounds));
    figures.push(...(await walkingFigures(stage, count)));
    if (process.platform === 'linux') figures.push(await memoryFigure({empty, stage, count}));
  }
  return figures;
}

interface Compared {
  readonly empty: KakaoStage;
  readonly stage: KakaoStage;
  readonly count: number;
}

async function openingFigure({empty, stage, count}: Compared, rounds: number): Promise<Figure> {
  const frames = [
    {name: 'one', stage: empty, until: newest},
    {name: 'many', stage, until: newest},
  ];
  const [one, many] = await firstFrameFigures(frames, rounds);
  const value = (many?.value ?? 0) / (one?.value ?? 1);
  return {name: `first frame, ${named(count)}`, value, unit: 'x', detail: many?.detail ?? ''};
}

async function walkingFigures(stage: KakaoStage, count: number): Promise<Figure[]> {
  await using tui = await openedOn(stage);
  const typed = await timeKeys(tui, ['가', '나']);
  await tui.press('ctrl+u');
  await tui.press('tab');
  await tui.until(/^>/m);
  const rows = await timeKeys(tui, ['k']);
  const pages = await timeKeys(tui, ['pageup']);
  const name = named(count);
  return [
    {name: `key to frame, p95, ${name}`, value: percentile(typed.ms, 0.95), unit: 'ms'},
    {name: `page to frame, p95, ${name}`, value: percentile(pages.ms, 0.95), unit: 'ms'},
    {name: `row to frame, p95, ${name}`, value: percentile(rows.ms, 0.95), unit: 'ms'},
    // Only the first rows, in which the selection moves within the visible part; after that the
    // complete list scrolls.
    {
      name: `bytes a row, median, ${name}`,
      value: median(rows.bytes.slice(0, inSight)),
      unit: 'bytes',
    },
  ];
}

async function memoryFigure({empty, stage, count}: Compared): Promise<Figure> {
  const [one, many] = [await walkedMemory(empty), await walkedMemory(stage)];
  const detail = `${many.toFixed(0)} MB; with one screen: ${one.toFixed(0)} MB`;
  return {name: `memory more, ${named(count)}`, value: many - one, unit: 'MB', detail};
}

/** Resident memory after both ends and some pages have been shown. */
async function walkedMemory(stage: KakaoStage): Promise<number> {
  await using tui = await openedOn(stage);
  await tui.press('tab');
  for (const key of ['home', 'pagedown', 'end', 'pageup', 'pageup'] as const) {
    await tui.press(key);
    await tui.settled(100);
  }
  await tui.settled(1000);
  return residentMegabytes(tui.pid);
}

async function openedOn(stage: KakaoStage): Promise<Terminal> {
  const tui = openTui({
    env: {...stage.env, ...manyColors},
    program: {command: process.execPath, args: [program]},
  });
  await tui.until(newest);
  await tui.settled(500);
  return tui;
}

/**
 * Ms from a key to the frame that it changed, and the bytes painted for it. A key at an end changes
 * nothing.
 */
async function timeKeys(
  tui: Terminal,
  keys: readonly string[],
): Promise<{ms: number[]; bytes: number[]}> {
  const ms: number[] = [];
  const bytes: number[] = [];
  for (let count = 0; count < steps; count += 1) {
    const key = keys[count % keys.length] ?? '';
    const before = tui.screen().join('\n');
    const mark = tui.mark();
    const start = performance.now();
    await tui.press(key === 'pageup' ? key : {text: key});
    const isPainted = (screen: string[]): boolean => screen.join('\n') !== before;
    const painted = await tui.until(isPainted, {deadline: 300}).catch(() => null);
    if (painted === null) break;
    ms.push(performance.now() - start);
    await tui.settled(20);
    bytes.push(tui.bytesSince(mark));
  }
  return {ms, bytes};
}

function named(count: number): string {
  return count === 1 ? '1 memo' : `${count.toLocaleString('en-US')} memos`;
}
