import {pathToFileURL} from 'node:url';

const wholeRun = new URL('./whole-run.ts', import.meta.url).href;

/**
 * The text of a module that imports test files, which then share one process. The process fails if
 * it ends before all of their tests have run.
 */
export function batchModule(files: readonly string[]): string {
  const addresses = [wholeRun, ...files.map((file) => pathToFileURL(file).href)];
  return addresses.map((address) => `import ${JSON.stringify(address)};\n`).join('');
}
