import {createRequire} from 'node:module';
import {join} from 'node:path';
import {builtInModules} from './built-in-modules.mjs';
import {filesOnDemand, smallSharedModules} from './files-on-demand.mjs';
import {lightProtocol} from './light-protocol.mjs';
import {lightRenderer} from './light-renderer.mjs';
import {lightStart} from './light-start.mjs';
import {writeFiles} from './packed-files.mjs';
import {packedLayout} from './packed-layout.mjs';
import {withoutStubs} from './without-stubs.mjs';

/**
 * Replaces React's devtools, which Ink loads only when DEV is set but a bundler would always
 * include.
 */
const withoutDevtools = {
  name: 'without-devtools',
  setup(build) {
    // A built-in module as the replacement, because it needs no file. The import is never reached.
    build.onResolve({filter: /^\.\/devtools\.js$/}, () => ({path: 'node:path', external: true}));
  },
};

/**
 * Replaces the parts of conf that validate values by a JSON schema and run migrations, which are
 * not used here.
 */
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
 * Exposes the one part of undici that a request needs, under its public name. The index of undici
 * also loads fetch, WebSocket, caches and mocks: twice the code, and three times the start time.
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
    // The parser exists twice, with and without vector instructions. The answers are too small for a
    // difference, and each is as large as the rest of a request.
    build.onResolve({filter: /llhttp_simd-wasm\.js$/}, ({resolveDir}) => ({
      path: join(resolveDir, '../llhttp/llhttp-wasm.js'),
    }));
    // The tables of the parser's generator come along with the few numbers that a request needs.
    build.onLoad({filter: /undici[\\/]lib[\\/]llhttp[\\/]constants\.js$/}, ({path}) => {
      const {ERROR, TYPE} = createRequire(import.meta.url)(path);
      return {contents: JSON.stringify({ERROR, TYPE}), loader: 'json'};
    });
  },
};

/**
 * Bundles src/cli.ts into `dist`: first to find small modules that files would share, then again
 * with those in one file. Returns esbuild's metafile.
 */
export async function bundleProgram(build, {root, dist}) {
  const first = await bundle(build, {root, dist, shared: []});
  const shared = smallSharedModules(first.metafile);
  const {metafile, outputFiles} = await bundle(build, {root, dist, shared});
  await writeFiles(withoutStubs(outputFiles));
  return metafile;
}

function bundle(build, {root, dist, shared}) {
  return build({
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
    write: false,
    legalComments: 'none',
    // Node 22 has them; without this each becomes a call that compiles it again every time.
    supported: {'regexp-unicode-property-escapes': true},
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.DEV': '"false"',
      // undici's own switch for bundles: it leaves out a second, experimental parser.
      esbuildDetection: 'true',
    },
    plugins: [
      withoutDevtools,
      withoutSchemas,
      undiciClient,
      lightStart,
      lightRenderer,
      packedLayout,
      lightProtocol,
      filesOnDemand(root, shared),
      builtInModules,
    ],
    // ink-text-input takes two colors from an older version of the one that Ink brings along.
    alias: {chalk: './node_modules/chalk/source/index.js'},
    logLevel: 'warning',
  });
}
