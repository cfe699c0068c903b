import {relative, resolve} from 'node:path';

/** The size (bytes) above which a shared chunk gets its own file. */
const smallPiece = 24_000;

/** Modules that are cheap to load. */
const light =
  /^(?:src\/.*|package\.json|<runtime>|node:(?:events|fs|fs\/promises|path|os|stream|timers\/promises))$/;

/**
 * Groups the modules of src/ that a bundle split by itself would put into many small shared files;
 * each group becomes one file, because another file costs a start about as much as 50 kB of code.
 * The modules of a group need the same packages and heavy parts of Node, so that loading one of
 * them loads nothing heavy for the others. `outputs` and `inputs` come from esbuild's metafile of
 * that bundle. A group is named after what it needs; the name is empty for most.
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

/** The set of a module and all that it imports, directly or not. */
function loadedWith(path, inputs, loaded = new Set()) {
  if (loaded.has(path)) return loaded;
  loaded.add(path);
  for (const one of inputs[path]?.imports ?? []) {
    if (one.kind === 'import-statement') loadedWith(one.path, inputs, loaded);
  }
  return loaded;
}

/**
 * Makes each module that is loaded on demand import first the groups from which it needs a module,
 * so that each group stays one file; all import the group that needs nothing heavy. The program
 * itself does not: `--version` and the help load no more than they need. A `load.ts` becomes a file
 * with the name of its folder.
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
        // lightStart's replacement of node:process, which would otherwise be one more file.
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
