import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createWriteStream, mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {exportedMemo} from '../../src/domain/memo/exported-memo.ts';
import {cleanEnvironment} from '../../test/support/clean-environment.ts';
import {koreanMemos} from './korean-memos.ts';
import {program} from './whole-processes.ts';

// Measures the time and memory of import, export and stats: after `node scripts/build.mjs`, node
// --import tsx scripts/bench/import.ts 100000 1000000

/** Prints the peak memory (KB) of the process. */
const watcher =
  "data:text/javascript,process.on('exit',()=>console.error('RSS',process.resourceUsage().maxRSS))";

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

async function run(home: string, args: readonly string[]): Promise<Run> {
  const env = cleanEnvironment({KAKAO_TUI_HOME: home, NODE_OPTIONS: `--import=${watcher}`});
  const start = performance.now();
  const child = spawn(program, args, {env, stdio: ['ignore', 'ignore', 'pipe']});
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${said}`);
  return {seconds, megabytes: Number(/RSS (\d+)/.exec(said)?.[1]) / 1024};
}

async function writeExport(path: string, count: number): Promise<void> {
  const file = createWriteStream(path);
  for (const memo of koreanMemos(count)) {
    if (!file.write(`${JSON.stringify(exportedMemo(memo))}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kakao-tui-bench-'));
  try {
    const [home, file] = [join(folder, 'home'), join(folder, 'memos.jsonl')];
    await writeExport(file, count);
    const size = Math.round(statSync(file).size / 1e6);
    console.log(`${count} lines, ${size} MB`);
    for (const [name, args] of [
      ['import', ['import', file]],
      ['import again', ['import', file]],
      ['export', ['export', join(folder, 'out.jsonl')]],
      ['stats', ['history', 'stats', '--json']],
    ] as const) {
      const {seconds, megabytes} = await run(home, args);
      console.log(`  ${name.padEnd(14)}${seconds.toFixed(1)} s  ${megabytes.toFixed(0)} MB`);
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length === 0 ? [100_000] : counts) await measure(count);
