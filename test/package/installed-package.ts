import {execFileSync} from 'node:child_process';
import {readdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {tempFolder} from '../support/temp-folder.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The packed package, installed into an empty folder as a user would. */
export interface InstalledPackage {
  /** The output of npm about the tarball. */
  readonly packed: {files: readonly {path: string; size: number}[]; unpackedSize: number};
  /** Every installed file, by its path. */
  readonly files: readonly string[];
  readonly launcher: string;
}

export function installPackage(): InstalledPackage {
  const folder = tempFolder();
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  const output = npm(['pack', dist, '--json', '--pack-destination', folder], folder);
  const [packed] = readPacked(output);
  if (packed === undefined) throw new Error('npm packed nothing');
  npm(['install', '--no-audit', '--no-fund', join(folder, packed.filename)], folder);
  const modules = join(folder, 'node_modules');
  const files = readdirSync(modules, {recursive: true, encoding: 'utf8'}).filter((path) =>
    statSync(join(modules, path)).isFile(),
  );
  return {packed, files, launcher: join(modules, 'kakao-tui', 'kakao-tui.mjs')};
}

/** A Node of this major version, from npm's package of that name. */
export function nodeOfVersion(major: number): string {
  const folder = tempFolder();
  writeFileSync(
    join(folder, 'package.json'),
    '{"private": true, "allowScripts": {"node": true}}\n',
  );
  npm(['install', '--no-audit', '--no-fund', `node@${major}`], folder);
  return join(folder, 'node_modules', 'node', 'bin', 'node');
}

interface Packed {
  filename: string;
  unpackedSize: number;
  files: {path: string; size: number}[];
}

/** The output is an array in some versions of npm, and an object by package name in others. */
function readPacked(output: string): Packed[] {
  const read: Packed[] | Record<string, Packed> = JSON.parse(output);
  return Array.isArray(read) ? read : Object.values(read);
}

function npm(args: string[], cwd: string): string {
  return execFileSync('npm', args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
}
