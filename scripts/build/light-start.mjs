/** Defers modules that packages load immediately although a start does not need them. */
export const lightStart = {
  name: 'light-start',
  setup(build) {
    const replace = (filter, contents) => {
      build.onResolve({filter}, ({kind, path, resolveDir}) =>
        kind === 'import-statement'
          ? {path, namespace: 'light', pluginData: resolveDir}
          : undefined,
      );
      build.onLoad({filter, namespace: 'light'}, ({pluginData}) => ({
        contents,
        resolveDir: pluginData,
      }));
    };
    // A namespace import reads every property of `process`, one of which lists every flag of Node.
    replace(/^node:process$/, 'export default process; export const {env, cwd} = process;');
    // Creates a segmenter and tables of emoji, which few commands need.
    replace(
      /^string-width$/,
      `let measure;
       export default (...given) => (measure ??= require('string-width').default)(...given);`,
    );
    // undici loads HTTP/2, and with it Node's own module, which is disabled here.
    build.onLoad({filter: /undici[\\/]lib[\\/]dispatcher[\\/]client-h2\.js$/}, () => ({
      contents: 'module.exports = () => { throw new Error("HTTP/2 is switched off"); };',
    }));
    // undici loads what it takes from `fetch` only for forms that it has to write itself.
    build.onLoad({filter: /undici[\\/]lib[\\/]web[\\/]/}, () => ({
      contents: 'throw new Error("forms of fetch are left out");',
    }));
  },
};
