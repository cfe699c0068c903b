import {escapeHtml} from './html.ts';
import type {People, Person} from './person.ts';

/** Links to a page of each person, whose address has an id; empty if there is only one person. */
export function peopleLinks(
  shown: Person,
  people: People,
  {path, label}: {readonly path: string; readonly label: string},
): string {
  if (people.length === 1) return '';
  const links = people.map(({id, nickname}) => {
    const current = id === shown.id ? ' aria-current="page"' : '';
    return `<a href="${path}?person=${id}"${current}>${escapeHtml(nickname)}</a>`;
  });
  return `<nav aria-label="${label}">${links.join('')}</nav>\n`;
}
