import {resolve} from 'node:path';

/** What is shared in larger pieces than this (bytes) is worth a file of its own. */
const smallPiece = 16_000;

/** Parts of Node that cost little to load. */
const lightParts = new Set(['node:fs', 'node:path', 'node:os', 'node:timers/promises']);

/**
 * The modules of src/ that a bundle split by itself would put into small files shared by a few
 * others, except those that bring along what a start need not wait for: `outputs` and `inputs` are
 * esbuild's account of that bundle.
 */
export function sharedModules({outputs, inputs}, root) {
  const pieces = Object.entries(outputs).filter(
    ([path, {bytes}]) => /(?:^|\/)chunk-[^/]+$/.test(path) && bytes < smallPiece,
  );
  const modules = pieces.flatMap(([, piece]) => Object.keys(piece.inputs));
  return [...new Set(modules)]
    .filter((path) => path.startsWith('src/') && isLight(path, inputs))
    .sort()
    .map((path) => resolve(root, path));
}

/** Whether neither the module nor anything it imports needs a package or a heavy part of Node. */
function isLight(path, inputs, seen = new Set()) {
  if (seen.has(path)) return true;
  seen.add(path);
  const imports = (inputs[path]?.imports ?? []).filter(({kind}) => kind === 'import-statement');
  return imports.every((one) => {
    if (one.external) return lightParts.has(one.path);
    return (
      one.path === 'package.json' ||
      (one.path.startsWith('src/') && isLight(one.path, inputs, seen))
    );
  });
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
