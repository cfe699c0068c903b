import {createHash} from 'node:crypto';
import {isBuiltin} from 'node:module';
import {promisify} from 'node:util';

/**
 * Modules that Node has loaded before any program starts. Loading another takes up to several
 * milliseconds, so each is loaded when a function of it is called.
 */
const loadedByNode =
  /^node:(?:buffer|diagnostics_channel|events|fs|module|path|process|timers|url|util)$/;

/** Classes that are only constructed, never extended or compared with, so that a function can do it. */
const constructed = new Set(['DatabaseSync', 'PassThrough', 'Socket', 'Writable']);

/**
 * The functions of built-in modules are in the file of the start: they take a few bytes and load
 * nothing, and each would else be a file that others share.
 */
export const builtInsOfStart = [
  ...['buffer', 'child_process', 'crypto', 'events', 'fs', 'fs/promises', 'http', 'module', 'net'],
  ...['os', 'path', 'process', 'readline', 'readline/promises', 'sqlite', 'stream'],
  ...['timers/promises', 'tty', 'url', 'util', 'zlib'],
].map((name) => `functions:node:${name}`);

/**
 * Replaces the imports of Node's own modules. Node's ES module of a built-in module reads all its
 * properties when it is linked, and so loads what only some of them need: that of `node:fs` loads
 * the streams and `fs/promises`, that of `node:crypto` loads WebCrypto.
 */
export const builtInModules = {
  name: 'built-in-modules',
  setup(build) {
    const answer = (prefix, contentsOf) => {
      const namespace = `built-in-${prefix}`;
      build.onResolve({filter: new RegExp(`^${prefix}:`)}, ({path}) => {
        return {
          path: path.slice(prefix.length + 1),
          namespace,
          sideEffects: prefix === 'functions',
        };
      });
      build.onLoad({filter: /.*/, namespace}, async ({path}) => ({
        contents: await contentsOf(...path.split(' ')),
      }));
    };
    answer('functions', async (id) => functionsOf(id, await import(id)));
    answer('value', (id, name) => `export const ${name} = ${pure(`${loadOf(id)}.${name}`)};`);
    build.onResolve({filter: /^[a-z_/:]+$/}, ({importer, kind, path}) => {
      if (!isBuiltin(path)) return undefined;
      if (kind === 'dynamic-import') return {external: true};
      const id = path.replace(/^(?:node:)?/, 'node:');
      // Each importer has its own, or what one of them reads would be read when others are loaded;
      // what a package requires is one, so that its name is short.
      const owner = /(?<=\/node_modules\/)[^/]+/.exec(importer)?.[0] ?? '';
      return kind === 'require-call'
        ? {path: `${id} ${owner}`, namespace: 'required-built-in'}
        : {path: `${id} ${nameOf(importer)}`, namespace: 'built-in', sideEffects: false};
    });
    build.onLoad({filter: /.*/, namespace: 'required-built-in'}, ({path}) => ({
      contents: `module.exports = ${loadOf(path.split(' ')[0])};`,
    }));
    build.onLoad({filter: /.*/, namespace: 'built-in'}, async ({path}) => {
      const [id, importer] = path.split(' ');
      return {contents: moduleOf(id, importer, await import(id))};
    });
  },
};

/** A short name for a file, in which no other plugin finds the path of that file. */
function nameOf(importer) {
  return createHash('sha256').update(importer).digest('hex').slice(0, 8);
}

/** An ES module with all exports of a built-in module; esbuild keeps those that are used. */
function moduleOf(id, importer, {default: _whole, ...exported}) {
  const values = Object.entries(exported).filter((entry) => !isFunction(id, entry));
  return [
    `export * from 'functions:${id}'; export {default} from 'functions:${id}';`,
    ...values.map(([name]) => `export {${name}} from 'value:${id} ${name} ${importer}';`),
  ].join('\n');
}

/** What can be called or, if Node has loaded the module anyway, read without loading anything. */
function functionsOf(id, {default: whole, ...exported}) {
  const isLoaded = loadedByNode.test(id);
  const isLazyObject = !isLoaded && typeof whole === 'object';
  return [
    `const load = () => ${loadOf(id)};`,
    ...Object.entries(exported)
      .filter((entry) => isFunction(id, entry))
      .map(([name, value]) => {
        if (isLoaded) return `export const ${name} = ${pure(`load().${name}`)};`;
        return `export const ${name} = ${lazyFunction(name, value)};`;
      }),
    `export default ${isLazyObject ? 'new Proxy({}, {get: (_, name) => load()[name]})' : pure('load()')};`,
  ].join('\n');
}

function lazyFunction(name, value) {
  if (constructed.has(name)) {
    return `function (...given) { return new (load().${name})(...given); }`;
  }
  const call = `(...given) => load().${name}(...given)`;
  if (!(promisify.custom in value)) return call;
  const own = "Symbol.for('nodejs.util.promisify.custom')";
  return pure(`Object.defineProperty(${call}, ${own}, {get: () => load().${name}[${own}]})`);
}

/** Whether an export is a function that may load its module when it is called. */
function isFunction(id, [name, value]) {
  if (loadedByNode.test(id) || constructed.has(name)) return true;
  return typeof value === 'function' && /^[a-z]/.test(name);
}

function loadOf(id) {
  return `process.getBuiltinModule(${JSON.stringify(id)})`;
}

/** An expression that esbuild may leave out if its value is not used. */
function pure(expression) {
  return `/* @__PURE__ */ (() => ${expression})()`;
}
