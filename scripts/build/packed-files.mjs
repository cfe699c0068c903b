import {mkdir, writeFile} from 'node:fs/promises';
import {basename, dirname} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

/**
 * Files that few people load, and that then run for long: a quarter of the package as they are, a
 * few hundredths compressed. To decompress one takes some milliseconds.
 */
const packed = ['emulator', 'protocol'];

export function isPacked(name) {
  return packed.includes(name);
}

/** What a module with an import of a packed file begins with: Node.js learns to read such files. */
export const unpacking = `
let unpacks = false;
function unpackFiles() {
  if (unpacks) return;
  unpacks = true;
  process.getBuiltinModule('node:module').registerHooks({
    load: (url, context, next) => {
      if (!url.endsWith('.js.br')) return next(url, context);
      const bytes = process.getBuiltinModule('node:fs').readFileSync(new URL(url));
      const source = process.getBuiltinModule('node:zlib').brotliDecompressSync(bytes);
      return {format: 'module', source, shortCircuit: true};
    },
  });
}
`;

/** Writes the files of a bundle, those that are packed under names that the others import. */
export async function writeFiles(outputFiles) {
  const names = outputFiles.map(({path}) => basename(path)).filter(isPackedOutput);
  for (const {path, text} of outputFiles) {
    await mkdir(dirname(path), {recursive: true});
    if (isPackedOutput(basename(path))) await writeFile(`${path}.br`, brotliCompressSync(text));
    else await writeFile(path, names.reduce(importingPacked, text));
  }
}

function isPackedOutput(name) {
  return packed.some((one) => name.startsWith(`${one}-`));
}

function importingPacked(text, name) {
  return text.replaceAll(`import("./${name}")`, `import("./${name}.br")`);
}
