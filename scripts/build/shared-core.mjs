import {resolve} from 'node:path';

/** What is shared in larger pieces than this (bytes) is worth a file of its own. */
const smallPiece = 16_000;

/** Parts of Node that cost little to load. */
const lightParts = new Set(['node:fs', 'node:path', 'node:os', 'node:timers/promises']);

/**
 * The modules of src/ that a bundle split by itself would put into small files shared by a few
 * others: `outputs` is esbuild's account of that bundle.
 */
export function sharedModules(outputs, root) {
  const pieces = Object.entries(outputs).filter(
    ([path, {bytes, imports}]) =>
      /(?:^|\/)chunk-[^/]+$/.test(path) &&
      bytes < smallPiece &&
      imports.every(({external, path: name}) => !external || lightParts.has(name)),
  );
  const modules = pieces.flatMap(([, {inputs}]) => Object.keys(inputs));
  return [...new Set(modules)]
    .filter((path) => path.startsWith('src/'))
    .sort()
    .map((path) => resolve(root, path));
}

/**
 * Has whatever is loaded on demand begin with the shared modules, so that they become one file: each
 * file more costs a start about as much as 50 kB of code do.
 */
export function withSharedCore(modules, root) {
  const source = resolve(root, 'src');
  const core = modules.map((path) => `import ${JSON.stringify(path)};`).join('\n');
  return {
    name: 'with-shared-core',
    setup(build) {
      build.onResolve({filter: /^shared-core$/}, ({path}) => ({path, namespace: 'core'}));
      build.onLoad({filter: /.*/, namespace: 'core'}, () => ({contents: core, resolveDir: '/'}));
      build.onResolve({filter: /^\.\.?\//}, ({kind, path, resolveDir}) =>
        kind === 'dynamic-import' && resolveDir.startsWith(source)
          ? {path: resolve(resolveDir, path), namespace: 'on-demand'}
          : undefined,
      );
      build.onLoad({filter: /.*/, namespace: 'on-demand'}, ({path}) => ({
        contents: `import 'shared-core'; export * from ${JSON.stringify(path)};`,
        resolveDir: '/',
      }));
    },
  };
}
