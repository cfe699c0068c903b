import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {tempFolder} from '../../support/temp-folder.ts';

const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url));

const config = {
  compilerOptions: {
    target: 'ES2024',
    module: 'NodeNext',
    types: ['node'],
    strict: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['src', 'test'],
};

const build = `
import {build} from 'esbuild';
await build({entryPoints: ['src/cli.ts'], outdir: 'dist', bundle: true, format: 'esm', platform: 'node'});
`;

/** A checkout of a program of a few lines, with the layout and the packages of this project. */
export function smallCheckout(files: Readonly<Record<string, string>>): string {
  const root = tempFolder();
  const all: Readonly<Record<string, string>> = {
    'tsconfig.json': JSON.stringify(config),
    'package.json': '{"type": "module"}',
    '.gitignore': 'node_modules\ndist\n',
    'scripts/build.mjs': build,
    'test/built.env': 'TEST_BUILT=1\n',
    'src/cli.ts': 'export {};\n',
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, file)), {recursive: true});
    writeFileSync(join(root, file), text);
  }
  symlinkSync(packages, join(root, 'node_modules'));
  execFileSync('git', ['init', '--quiet'], {cwd: root});
  return root;
}
