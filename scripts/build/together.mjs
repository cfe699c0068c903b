import {readdir, readFile} from 'node:fs/promises';
import {resolve} from 'node:path';

/**
 * Modules that are loaded on demand and bundled as one file, by the name of the file: every file
 * more costs a start about as much as 50 kB of code do, and by themselves they fall into dozens.
 */
async function groupsOf(root) {
  const doctor = `${root}src/commands/program/doctor.ts`;
  const sources = await sourcesIn(`${root}src/commands`);
  // What can be typed is part of every start.
  const commands = sources.filter(
    (path) => !/\/(?:definition|registry)\/|-commands?\.ts$/.test(path),
  );
  // They know the calendar, which a plain `send` need not load.
  const schedules = commands.filter((path) => /\/(schedule\/.*|daemon|send-later)\.ts$/.test(path));
  const system = await sourcesIn(`${root}src/system`);
  const starters = await Promise.all(
    system.map(async (path) => (await readFile(path, 'utf8')).includes("'node:child_process'")),
  );
  return {
    commands: commands.filter((path) => path !== doctor && !schedules.includes(path)),
    schedules,
    doctor: [
      doctor,
      `${root}src/main/diagnosis-ports.ts`,
      `${root}src/kakao/probes/console-probes.ts`,
    ],
    services: [`${root}src/main/services.ts`],
    app: [`${root}src/main/open-app.ts`, `${root}src/main/open-lines.ts`],
    'other-programs': [
      ...system.filter((_, index) => starters[index]),
      `${root}src/main/open-user-service.ts`,
      `${root}src/main/open-profiles.ts`,
    ],
  };
}

async function sourcesIn(folder) {
  const names = await readdir(folder, {recursive: true});
  return names.filter((name) => name.endsWith('.ts')).map((name) => resolve(folder, name));
}

/** `export *` drops a name that two files export, without a word. */
async function refuseSameNames(paths) {
  const seen = new Map();
  for (const path of paths) {
    const source = await readFile(path, 'utf8');
    const names = source.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm);
    for (const [, name] of names) {
      if (seen.has(name)) throw new Error(`${name} is exported by ${seen.get(name)} and ${path}`);
      seen.set(name, path);
    }
  }
}

export function bundledTogether(root) {
  return {
    name: 'bundled-together',
    async setup(build) {
      const groups = await groupsOf(root);
      for (const paths of Object.values(groups)) await refuseSameNames(paths);
      const groupOf = new Map(
        Object.entries(groups).flatMap(([name, paths]) => paths.map((path) => [path, name])),
      );
      build.onResolve({filter: /^\.\.?\//}, ({kind, path, resolveDir}) => {
        const name = groupOf.get(resolve(resolveDir, path));
        return kind === 'dynamic-import' && name !== undefined
          ? {path: name, namespace: 'together'}
          : undefined;
      });
      build.onLoad({filter: /.*/, namespace: 'together'}, ({path}) => ({
        contents: [
          "import 'shared-core';",
          ...groups[path].map((file) => `export * from ${JSON.stringify(file)};`),
        ].join('\n'),
        resolveDir: root,
      }));
    },
  };
}
