import {pathToFileURL} from 'node:url';

const wholeRun = new URL('./whole-run.ts', import.meta.url).href;

/**
 * The text of a module that stands for test files: they share the process that runs it, which fails
 * when it ends before all of their tests have.
 */
export function batchModule(files: readonly string[]): string {
  const addresses = [wholeRun, ...files.map((file) => pathToFileURL(file).href)];
  return addresses.map((address) => `import ${JSON.stringify(address)};\n`).join('');
}
