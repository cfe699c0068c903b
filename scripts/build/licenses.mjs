import {readdir, readFile} from 'node:fs/promises';

const line = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * Collects the licenses of every package that has a file in the bundle: each text once, after the
 * copyright notices of the packages that share it, and each notice once, after their names.
 */
export async function collectLicenses(root, inputs) {
  const folders = new Set(
    Object.keys(inputs)
      .map((path) => /^(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
      .filter((folder) => folder !== undefined),
  );
  const texts = new Map();
  for (const folder of [...folders].sort()) {
    const {title, notices, terms} = await licenseOf(`${root}${folder}`);
    const key = terms.replace(/\s+/g, ' ').toLowerCase();
    const known = texts.get(key) ?? {titles: new Map(), terms};
    const titles = known.titles.get(notices) ?? new Set();
    known.titles.set(notices, titles.add(title));
    texts.set(key, known);
  }
  const sections = [...texts.values()].map(({titles, terms}) =>
    [...titles]
      .map(([notices, named]) => [...named, notices].join('\n').trim())
      .concat(terms)
      .join('\n\n'),
  );
  return `${sections.join(line)}\n`;
}

async function licenseOf(folder) {
  const {name, version, license} = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : await readFile(`${folder}/${file}`, 'utf8');
  const isNotice = (written) => /^\s*(copyright\b|\(c\)|©)/i.test(written);
  const lines = text.trim().split(/\r?\n/);
  const notices = lines.filter(isNotice).map((written) => written.trim());
  const terms = lines.filter(
    (written) => !isNotice(written) && !/^\W*(the )?mit licen[cs]e/i.test(written),
  );
  const title = `${name} ${version} (${license})`;
  return {title, notices: notices.join('\n'), terms: terms.join('\n').trim()};
}
