import {parseArgs} from 'node:util';
import {openStage} from '../test/support/kakao-stage.ts';
import {compareWith} from './bench/compare.ts';
import type {Figure} from './bench/figure.ts';
import {newest, stageWith} from './bench/filled-stage.ts';
import {firstFrameFigures} from './bench/first-frame.ts';
import {floodFigures} from './bench/floods.ts';
import {historyFigures} from './bench/history.ts';
import {idleFigures} from './bench/idle.ts';
import {keystrokeFigures} from './bench/keystrokes.ts';
import {longDraftFigures} from './bench/long-draft.ts';
import {metBudgets, overBudget, reportLines} from './bench/report.ts';
import {searchFigures} from './bench/search-figures.ts';
import {processFigures} from './bench/whole-processes.ts';

// Measures the built program: npm run bench. The exit code is 1 when a figure is more than a fifth
// over its budget. `-- --compare REV` builds another revision and compares it with this one.
const rounds = Math.max(11, Number(process.env['BENCH_ROUNDS'] ?? 15));
const {values: given} = parseArgs({options: {compare: {type: 'string'}}});
if (given.compare !== undefined) {
  console.log((await compareWith(given.compare, rounds)).join('\n'));
  process.exit(0);
}

/** Numbers of stored memos, separated by commas. Generating a million takes a minute. */
const recordSizes = (process.env['BENCH_RECORDS'] ?? '100,100000,1000000').split(',').map(Number);
const idleSeconds = Number(process.env['BENCH_IDLE_SECONDS'] ?? 60);

await using stage = await openStage();
await stage.logIn();
// Apart from the one that is sent to: the newest memo must stay in sight.
await using shown = await openStage();
await shown.logIn();
await shown.remember(['어제 적은 메모', newest]);
// Typing is measured on a long record, because its speed must not depend on the length.
await using long = await stageWith(100_000);

const figures: Figure[] = [
  ...(await processFigures(stage, rounds)),
  ...(await firstFrameFigures([{name: 'first frame', stage: shown, until: newest}], rounds)),
  ...(await keystrokeFigures(long)),
  ...(await longDraftFigures(long)),
  ...floodFigures(),
  ...(await historyFigures(recordSizes, rounds)),
  ...(await searchFigures(recordSizes, 5)),
  ...(await idleFigures(shown, idleSeconds)),
];

console.log(reportLines(figures).join('\n'));
console.log(`\n${metBudgets(figures)}`);
const over = overBudget(figures);
for (const {name} of over) console.error(`over budget: ${name}`);
process.exit(over.length === 0 ? 0 : 1);
