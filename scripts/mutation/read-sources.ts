import {join, relative} from 'node:path';
import {API} from 'typescript/unstable/sync';
import {findMutations} from './find-mutations.ts';
import type {MutableSource} from './mutation.ts';

/**
 * Reads every file of `src` that the configuration in `root` includes, and finds the possible
 * changes in each.
 */
export function readSources(root: string): readonly MutableSource[] {
  const api = new API({cwd: root});
  try {
    const config = join(root, 'tsconfig.json');
    const project = api.updateSnapshot({openProject: config}).getProject(config);
    if (project === undefined) throw new Error(`no project: ${config}`);
    return project.rootFiles.flatMap((path) => {
      const file = relative(root, path).replaceAll('\\', '/');
      if (!/^src\/.*\.tsx?$/.test(file)) return [];
      const tree = project.program.getSourceFile(path);
      return tree === undefined ? [] : [findMutations(tree, file)];
    });
  } finally {
    api.close();
  }
}
