import assert from 'node:assert/strict';
import {dirname, join, normalize} from 'node:path/posix';
import {test} from 'node:test';
import {isInProject, pagePaths, readPage} from '../support/pages.ts';

interface Link {
  readonly from: string;
  readonly target: string;
}

function withoutCode(page: string): string {
  return page
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, (code) => '_'.repeat(code.length));
}

/** The links of a page within the project, including pictures. */
function linksFrom(from: string): readonly Link[] {
  const found = withoutCode(readPage(from)).matchAll(/\]\(([^)\s]+)\)/g);
  return Array.from(found, ([, target = '']) => ({from, target})).filter(
    ({target}) => !/^[a-z]+:/.test(target),
  );
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): readonly string[] {
  const headings = page.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm);
  return Array.from(headings, ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function isBroken({from, target}: Link): boolean {
  const [file = '', anchor] = decodeURI(target).split('#');
  const path = file === '' ? from : normalize(join(dirname(from), file));
  if (path.startsWith('..') || !isInProject(path)) return true;
  return anchor !== undefined && !anchorsOf(readPage(path)).includes(anchor);
}

test('every link within the project leads to an existing file, and to a heading in it', () => {
  const links = pagePaths().flatMap(linksFrom);
  assert.ok(links.length > 60, `only ${links.length} were read`);
  assert.deepEqual(links.filter(isBroken), []);
});

test('every page of docs has a line in its index', () => {
  const listed = linksFrom('docs/README.md').map(({target}) => `docs/${target}`);
  const pages = pagePaths().filter((path) => /^docs\/[\w-]+\.md$/.test(path));
  assert.ok(pages.length > 8);
  assert.deepEqual(
    pages.filter((path) => path !== 'docs/README.md' && !listed.includes(path)),
    [],
  );
});
