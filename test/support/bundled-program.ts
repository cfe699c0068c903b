import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {type ProgramCommand, programCommand} from './program-command.ts';
import {tempFolder} from './temp-folder.ts';

interface Bundler {
  bundleProgram(esbuild: typeof build, where: {root: string; dist: string}): Promise<unknown>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The program as users run it: a bundle and its launcher, built unless the suite has built it. */
export async function bundledProgram(): Promise<ProgramCommand> {
  if (process.env['TEST_BUILT'] === '1') return programCommand();
  const {href} = new URL('../../scripts/build/bundle.mjs', import.meta.url);
  const {bundleProgram}: Bundler = await import(href);
  const folder = tempFolder();
  const dist = join(folder, 'dist');
  mkdirSync(join(folder, 'bin'));
  mkdirSync(dist);
  await bundleProgram(build, {root, dist: `${dist}/`});
  // Starts ../dist/cli.js and enables Node's compile cache.
  const launcher = join(folder, 'bin', 'kakao-tui.mjs');
  writeFileSync(launcher, readFileSync(join(root, 'bin', 'kakao-tui.mjs')));
  return {command: process.execPath, args: [launcher]};
}
