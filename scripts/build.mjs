// Bundles the program into dist/: one entry, split so that commands load neither Ink nor React.
import {rm} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ink loads React's devtools only when DEV is set, but a bundler would take them along. */
const withoutDevtools = {
  name: 'without-devtools',
  setup(build) {
    build.onLoad({filter: /ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: ''}));
    build.onResolve({filter: /^react-devtools-core$/}, () => ({path: 'none', namespace: 'empty'}));
    build.onLoad({filter: /.*/, namespace: 'empty'}, () => ({contents: 'export default {};'}));
  },
};

// Published without devDependencies there is nothing to build, and dist/ is there already.
const {build} = await import('esbuild').catch(() => ({build: null}));
if (build !== null) await bundle(build);

async function bundle(build) {
  await rm(new URL('../dist', import.meta.url), {recursive: true, force: true});
  await build({
    absWorkingDir: root,
    entryPoints: {cli: 'src/cli.ts'},
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.19',
    jsx: 'automatic',
    minify: true,
    legalComments: 'none',
    define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
    // Some of what is bundled is CommonJS and asks for `require`.
    banner: {
      js: "import {createRequire as __createRequire} from 'node:module';const require = __createRequire(import.meta.url);",
    },
    plugins: [withoutDevtools],
    logLevel: 'warning',
  });
}
