import {globSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Bundles the processes that tests start (`*-process.ts`) into `folder`, one file for each.
 * A process that loads its source through the TypeScript loader takes five times the CPU time until
 * it is ready.
 */
export async function bundleProcesses(folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: globSync('test/**/*-process.ts', {cwd: root}),
    entryNames: '[name]',
    outdir: folder,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    // Some of the bundled packages are CommonJS and call `require`.
    banner: {
      js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
}
