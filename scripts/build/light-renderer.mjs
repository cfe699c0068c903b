import {readFile} from 'node:fs/promises';

/** What Ink's renderer declares that it cannot do. What is not declared it cannot do either. */
const unsupported = [
  ...['supportsHydration', 'supportsPersistence', 'supportsResources', 'supportsSingletons'],
  'supportsTestSelectors',
];

/**
 * Leaves out the parts of React's reconciler for renderers of other kinds, such as those that take
 * over what a server has rendered: a twentieth of it. It asks for such abilities with variables,
 * which become constants.
 */
export const lightRenderer = {
  name: 'light-renderer',
  setup(build) {
    build.onLoad({filter: /[\\/]ink[\\/]build[\\/]reconciler\.js$/}, async ({path}) => {
      const contents = await readFile(path, 'utf8');
      for (const ability of unsupported) {
        if (!new RegExp(`${ability}: (?!false)`).test(contents)) continue;
        throw new Error(`Ink's renderer declares ${ability}`);
      }
      return {contents};
    });
    build.onLoad({filter: /[\\/]react-reconciler\.production\.js$/}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      const contents = unsupported.reduce(withoutAbility, source);
      return {contents};
    });
  },
};

function withoutAbility(source, ability) {
  const read = `${ability} = $$$config.${ability}`;
  if (!source.includes(read)) throw new Error(`the reconciler reads ${ability} in another way`);
  return source
    .replace(read, () => `${ability}OfRenderer`)
    .replace(new RegExp(String.raw`\b${ability}\b`, 'g'), 'false');
}
