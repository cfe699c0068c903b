import {globSync, readFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {dirname, relative, resolve} from 'node:path';
import {builtInsOfStart} from './built-in-modules.mjs';
import {isPacked, unpacking} from './packed-files.mjs';

/**
 * What `await import(…)` in src/ names, by the file of dist/ that holds it. What is not listed is in
 * the file `commands`, because each further file costs a start about as much as 50 kB of code, and
 * the package has a limit: list what brings a large package along, or is loaded by nearly all.
 */
const listed = {
  often: [
    ...['main/load-services.ts', 'commands/send/send.ts', 'commands/login/load.ts'],
    ...['commands/registry/frequent-commands.ts', 'commands/shared/report-failure.ts'],
  ],
  network: ['kakao/http/request-on-socket.ts'],
  system: ['main/load-system.ts'],
  screen: ['main/opening/open-app.ts'],
  ink: ['ui/shell/start-tui.tsx'],
  preferences: ['storage/base/set-with-conf.ts'],
  emulator: ['emulator/start-emulator.ts', 'main/opening/open-demo.ts'],
  protocol: ['system/protocol/serve-tools.ts'],
};
const unlisted = 'commands';

/** The size (bytes) up to which what several files share is in `often`. */
const smallPiece = 4000;

const importAtStart = /(?<=^(?:import |\} ).*?from ')\.[^']+(?=';$)/gm;
const importOnDemand = /(?<!typeof )\bimport\('([^']+)'\)/g;

/**
 * Puts what is loaded on demand into few files. A file exports its modules as namespaces, and
 * `import('./a.ts')` becomes the import of the file and the choice of one of them. What `cli.ts`
 * imports, and so every start loads, is one file as well, since all others import it. All but
 * `often` also import that one. `shared` are further modules for `often`.
 */
export function filesOnDemand(root, shared) {
  const source = resolve(root, 'src');
  const entry = resolve(source, 'cli.ts');
  const imported = readFileSync(entry, 'utf8')
    .match(importAtStart)
    .map((id) => resolve(source, id));
  const ofStart = [...imported.map((id) => resolve(source, id)), ...builtInsOfStart];
  const modules = findModules(source);
  const keyOf = (path) => `m${modules.indexOf(path)}`;
  const fileOf = (path) => Object.keys(listed).find((name) => listed[name].includes(path));
  const files = Map.groupBy(modules, (path) => fileOf(path) ?? unlisted);
  const fileText = (name) => [
    ...ofStart.map(importOf),
    ...(name === 'often' ? shared.map((path) => importOf(resolve(root, path))) : []),
    ...(name === 'often' ? [] : [importOf('file:often')]),
    // The screen has painted its first frame when it loads Ink.
    ...(name === 'ink' ? [importOf('file:screen')] : []),
    ...(files.get(name) ?? []).map(
      (path) => `export * as ${keyOf(path)} from ${JSON.stringify(resolve(source, path))};`,
    ),
  ];
  return {
    name: 'files-on-demand',
    setup(build) {
      build.onLoad({filter: /\.tsx?$/}, ({path}) => {
        if (!path.startsWith(source)) return undefined;
        let before = path === entry ? builtInsOfStart.map(importOf).join('') : '';
        const contents = readFileSync(path, 'utf8').replace(importOnDemand, (_import, id) => {
          if (isBuiltin(id)) return `Promise.resolve(process.getBuiltinModule('${id}'))`;
          const wanted = relative(source, resolve(dirname(path), id));
          const name = fileOf(wanted) ?? unlisted;
          const load = `import('file:${name}').then((file) => file.${keyOf(wanted)})`;
          if (!isPacked(name)) return load;
          before = unpacking;
          return `(unpackFiles(), ${load})`;
        });
        return {contents: before + contents, loader: path.endsWith('x') ? 'tsx' : 'ts'};
      });
      build.onResolve({filter: /^file:/}, ({path}) => ({
        path: path.slice('file:'.length),
        namespace: 'on-demand',
      }));
      build.onLoad({filter: /.*/, namespace: 'on-demand'}, ({path: name}) => ({
        contents: fileText(name).join('\n'),
        resolveDir: root,
      }));
    },
  };
}

/** The modules of src/ in small shared files of a bundle, from the `outputs` of its metafile. */
export function smallSharedModules({outputs}) {
  return Object.entries(outputs)
    .filter(([path, {bytes}]) => /(?:^|\/)chunk-[^/]+$/.test(path) && bytes < smallPiece)
    .flatMap(([, {inputs}]) => Object.keys(inputs))
    .filter((path) => path.startsWith('src/'))
    .sort();
}

function importOf(path) {
  return `import ${JSON.stringify(path)};`;
}

/** The paths below src/ of the modules that are imported on demand, in a fixed order. */
function findModules(source) {
  const found = globSync('**/*.{ts,tsx}', {cwd: source}).flatMap((path) =>
    [...readFileSync(resolve(source, path), 'utf8').matchAll(importOnDemand)]
      .filter(([, id]) => !isBuiltin(id))
      .map(([, id]) => relative(source, resolve(source, dirname(path), id))),
  );
  return [...new Set(found)].sort();
}
