import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The two start pages, by language. */
export const readmes = {en: 'README.md', ko: 'README.ko.md'} as const;

export function readPage(path: string): string {
  return readFileSync(root + path, 'utf8');
}

export function isInProject(path: string): boolean {
  return existsSync(root + path);
}

/** Every page for readers of the project: Markdown, and the forms for a bug and an idea. */
export function pagePaths(): readonly string[] {
  const folders = ['docs/', '.github/'].flatMap((folder) =>
    readdirSync(root + folder, {recursive: true, encoding: 'utf8'}).map(
      (name) => folder + name.replaceAll('\\', '/'),
    ),
  );
  const paths = [...readdirSync(root), ...folders, 'test/README.md'];
  return paths.filter((path) => /\.md$|^\.github\/ISSUE_TEMPLATE\/.*\.yml$/.test(path));
}

/**
 * The text below the first heading that starts with `heading`, up to the next heading of its level.
 */
export function sectionOf(page: string, heading: string): string {
  const [, begun = ''] = `\n${page}`.split(`\n## ${heading}`);
  return begun.slice(begun.indexOf('\n')).split('\n## ')[0] ?? '';
}

/** The texts of the shell code blocks. */
export function shellBlocks(page: string): readonly string[] {
  return Array.from(page.matchAll(/^```sh\n([\s\S]*?)^```$/gm), ([, block = '']) => block);
}

/** The code spans in the first column of the tables, row by row. */
export function keysInRows(section: string): readonly (readonly string[])[] {
  const cells = Array.from(section.matchAll(/^\| (`[^|]*?) \|/gm), ([, cell = '']) => cell);
  return cells.map((cell) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, key = '']) => key));
}
