import {escapeHtml} from '../../html.ts';

/** A paragraph, or nothing for an absent or empty text. */
export function paragraph(className: string, text: string | null): string {
  return text === null || text === '' ? '' : `<p class="${className}">${escapeHtml(text)}</p>`;
}

/** Title and description, which show four lines together: the style sheet cuts them. */
export function words({
  title,
  description,
}: {
  readonly title: string | null;
  readonly description: string | null;
}): string {
  const markup = paragraph('title', title) + paragraph('description', description);
  return markup === '' ? '' : `<div class="words">${markup}</div>`;
}
