// Builds dist/, which is the published package: one program, split so that a command loads neither
// Ink nor React, with its own package.json without dependencies.
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

// Without devDependencies (the published package) esbuild is missing, and dist/ already exists.
const {build} = await import('esbuild').catch(() => ({build: null}));
if (build !== null) await makePackage(build);

async function makePackage(build) {
  const {bundleProgram} = await import('./build/bundle.mjs');
  const {collectLicenses} = await import('./build/licenses.mjs');
  await rm(dist, {recursive: true, force: true});
  const {inputs} = await bundleProgram(build, {root, dist});
  await mkdir(dist, {recursive: true});
  await writeFile(`${dist}THIRD-PARTY-LICENSES.txt`, await collectLicenses(root, inputs));
  for (const name of ['README.md', 'README.ko.md', 'LICENSE']) {
    await cp(`${root}${name}`, `${dist}${name}`);
  }
  await writeFile(`${dist}kakao-tui.1.gz`, gzipSync(await readFile(`${root}man/kakao-tui.1`)));
  await writeLauncher();
  await writeManifest();
}

/**
 * Writes the launcher. In the checkout it loads the program from dist/, in the package from its own
 * folder.
 */
async function writeLauncher() {
  const launcher = await readFile(`${root}bin/kakao-tui.mjs`, 'utf8');
  await writeFile(`${dist}kakao-tui.mjs`, launcher.replace('../dist/cli.js', './cli.js'), {
    mode: 0o755,
  });
}

async function writeManifest() {
  const {name, version, description, keywords, license, engines} = JSON.parse(
    await readFile(`${root}package.json`, 'utf8'),
  );
  const bin = {'kakao-tui': 'kakao-tui.mjs'};
  const manifest = {name, version, description, keywords, license, type: 'module', bin, engines};
  manifest.man = ['kakao-tui.1.gz'];
  await writeFile(`${dist}package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}
