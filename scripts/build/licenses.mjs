import {readdir, readFile} from 'node:fs/promises';

const line = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * Collects the licenses of every package that has a file in the bundle: each text once, after the
 * names and copyright notices of the packages that share it.
 */
export async function collectLicenses(root, inputs) {
  const folders = new Set(
    Object.keys(inputs)
      .map((path) => /^(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
      .filter((folder) => folder !== undefined),
  );
  const texts = new Map();
  for (const folder of [...folders].sort()) {
    const {notice, terms} = await licenseOf(`${root}${folder}`);
    const key = terms.replace(/\s+/g, ' ').toLowerCase();
    const known = texts.get(key) ?? {notices: new Set(), terms};
    known.notices.add(notice);
    texts.set(key, known);
  }
  const sections = [...texts.values()].map(({notices, terms}) => [...notices, terms].join('\n\n'));
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
  return {notice: [title, ...notices].join('\n'), terms: terms.join('\n').trim()};
}
