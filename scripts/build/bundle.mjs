import {lightStart} from './light-start.mjs';
import {sharedModules, withSharedModules} from './shared-modules.mjs';

/** Ink loads React's devtools only when DEV is set, but a bundler would take them along. */
const withoutDevtools = {
  name: 'without-devtools',
  setup(build) {
    // Never reached: a part of Node stands in for it, which needs no file.
    build.onResolve({filter: /^\.\/devtools\.js$/}, () => ({path: 'node:path', external: true}));
  },
};

/** conf checks values by a JSON schema and migrates them by version where it is told to; here never. */
const withoutSchemas = {
  name: 'without-schemas',
  setup(build) {
    build.onResolve({filter: /^(ajv(-formats)?|semver)(\/.*)?$/}, () => ({
      path: 'none',
      namespace: 'no-schema',
    }));
    build.onLoad({filter: /.*/, namespace: 'no-schema'}, () => ({
      contents: 'export class Ajv2020 {} export default function addFormats() {};',
    }));
  },
};

/**
 * The one part of undici that a request needs, under its public name. Its index loads fetch,
 * WebSocket, caches and mocks too: twice the code, and three times the time to start.
 */
const undiciClient = {
  name: 'undici-client',
  setup(build) {
    build.onResolve({filter: /^undici$/}, () => ({path: 'undici', namespace: 'undici-client'}));
    build.onLoad({filter: /.*/, namespace: 'undici-client'}, () => ({
      contents: [
        "import Client from 'undici/lib/dispatcher/client.js';",
        "import request from 'undici/lib/api/api-request.js';",
        'Client.prototype.request = request;',
        'export {Client};',
      ].join('\n'),
      resolveDir: import.meta.dirname,
    }));
  },
};

/**
 * Bundles src/cli.ts into `dist`: once to see what is shared, and again with that in few files.
 * Returns esbuild's account of what went in.
 */
export async function bundleProgram(build, {root, dist}) {
  const first = await bundle(build, {root, dist, shared: {groups: new Map(), inputs: {}}});
  const shared = {groups: sharedModules(first), inputs: first.inputs};
  return bundle(build, {root, dist, shared, write: true});
}

async function bundle(build, {root, dist, shared, write = false}) {
  const {metafile} = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts'],
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.19',
    jsx: 'automatic',
    minify: true,
    charset: 'utf8',
    metafile: true,
    write,
    legalComments: 'none',
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.DEV': '"false"',
      // undici's own switch for bundles: it leaves out a second, experimental parser.
      esbuildDetection: 'true',
    },
    // Some of what is bundled is CommonJS and asks for `require`.
    banner: {
      js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);",
    },
    plugins: [
      withoutDevtools,
      withoutSchemas,
      undiciClient,
      lightStart,
      withSharedModules(shared, root),
    ],
    logLevel: 'warning',
  });
  return metafile;
}
