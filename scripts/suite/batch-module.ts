import {pathToFileURL} from 'node:url';

/** The text of a module that stands for test files: they share the process that runs it. */
export function batchModule(files: readonly string[]): string {
  return files.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`).join('');
}
