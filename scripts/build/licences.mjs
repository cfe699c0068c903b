import {readdir, readFile} from 'node:fs/promises';

/** The licences of every package that has a file in the bundle, in the order of their names. */
export async function collectLicences(root, inputs) {
  const folders = new Set(
    Object.keys(inputs)
      .map((path) => /^(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
      .filter((folder) => folder !== undefined),
  );
  const texts = await Promise.all([...folders].map((folder) => licenceOf(`${root}${folder}`)));
  return [...new Set(texts)].sort().join(`\n\n${'-'.repeat(80)}\n\n`);
}

async function licenceOf(folder) {
  const {name, version, license} = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : await readFile(`${folder}/${file}`, 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}`;
}
