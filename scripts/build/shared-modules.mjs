import {relative, resolve} from 'node:path';

/** What is shared in larger pieces than this (bytes) is worth a file of its own. */
const smallPiece = 24_000;

/** What costs little to load. */
const light =
  /^(?:src\/.*|package\.json|<runtime>|node:(?:events|fs|path|os|stream|timers\/promises))$/;

/**
 * The modules of src/ that a bundle split by itself would put into small files shared by a few
 * others, in groups that become a file each: a file more costs a start about as much as 50 kB of code
 * do. Those of a group need the same packages and heavy parts of Node, so that nobody who needs one
 * of them loads anything heavy for the others. `outputs` and `inputs` are esbuild's account of that
 * bundle; a group goes by the name of what it needs, nothing for most.
 */
export function sharedModules({outputs, inputs}) {
  const pieces = Object.entries(outputs).filter(
    ([path, {bytes}]) => /(?:^|\/)chunk-[^/]+$/.test(path) && bytes < smallPiece,
  );
  const modules = pieces.flatMap(([, piece]) => Object.keys(piece.inputs));
  const own = new Set(modules.filter((path) => path.startsWith('src/')).sort());
  return Map.groupBy(own, (path) => [...loadedWith(path, inputs)].filter(isHeavy).sort().join());
}

function isHeavy(path) {
  return !light.test(path);
}

/** A module and all that it imports, as it is loaded. */
function loadedWith(path, inputs, loaded = new Set()) {
  if (loaded.has(path)) return loaded;
  loaded.add(path);
  for (const one of inputs[path]?.imports ?? []) {
    if (one.kind === 'import-statement') loadedWith(one.path, inputs, loaded);
  }
  return loaded;
}

/**
 * Has whatever is loaded on demand begin with the groups of which it needs a module, so that each
 * group is one file; all begin with the one that needs nothing heavy. The program itself does not:
 * `--version` and the help load no more than they need. A `load.ts` makes a file with the name of
 * its folder.
 */
export function withSharedModules({groups, inputs}, root) {
  const source = resolve(root, 'src');
  const importOf = (path) => `import ${JSON.stringify(path)};`;
  const groupsOf = (path) => {
    const loaded = loadedWith(path, inputs);
    const isNeeded = (name) => name === '' || groups.get(name).some((one) => loaded.has(one));
    return [...groups.keys()].filter(isNeeded).map((name) => `shared:${name}`);
  };
  return {
    name: 'with-shared-modules',
    setup(build) {
      build.onResolve({filter: /^shared:/}, ({path}) => ({path, namespace: 'shared'}));
      build.onLoad({filter: /.*/, namespace: 'shared'}, ({path}) => {
        const modules = groups.get(path.slice('shared:'.length));
        // What lightStart puts in the place of node:process would be one more file.
        const paths = ['node:process', ...modules.map((one) => resolve(root, one))];
        return {contents: paths.map(importOf).join('\n'), resolveDir: '/'};
      });
      build.onResolve({filter: /^\.\.?\//}, ({kind, path, resolveDir}) => {
        if (kind !== 'dynamic-import' || !resolveDir.startsWith(source)) return undefined;
        const pluginData = resolve(resolveDir, path);
        return {path: pluginData.replace(/\/load\.ts$/, ''), namespace: 'on-demand', pluginData};
      });
      build.onLoad({filter: /.*/, namespace: 'on-demand'}, ({pluginData: path}) => ({
        contents: `${groupsOf(relative(root, path)).map(importOf).join('')}
          export * from ${JSON.stringify(path)};`,
        resolveDir: '/',
      }));
    },
  };
}
