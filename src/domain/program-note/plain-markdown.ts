/** A text without its marks, and the first address that a part of it links to. */
export interface PlainText {
  readonly text: string;
  readonly link: string | null;
}

const linkForm = /\[([^[\]\n]{1,300})\]\(<?(https?:\/\/[^\s()<>]{1,1000})>?\)/gi;

/**
 * Removes the marks of Markdown, which KakaoTalk would show: links become `label (address)`, and
 * headings, bold, strikethrough and code lose their signs. A sign that may be meant, such as `*`
 * alone, stays.
 */
export function plainMarkdown(markdown: string): PlainText {
  let link: string | null = null;
  const text = markdown
    .replace(linkForm, (_all, label: string, address: string) => {
      link ??= address;
      return labeled(label, address);
    })
    .replace(/<(https?:\/\/[^\s<>]{1,1000})>/gi, '$1')
    .replace(/^```[\w-]{0,30}\n?/gm, '')
    .replace(/^#{1,6} (?=\S)/gm, '')
    .replace(/\*\*(?=[^\s*])([^*\n]{1,1000})\*\*/g, '$1')
    .replace(/(?<!\w)__(?=[^\s_])([^_\n]{1,1000})__(?!\w)/g, '$1')
    .replace(/~~(?=[^\s~])([^~\n]{1,1000})~~/g, '$1')
    .replace(/`([^`\n]{1,1000})`/g, '$1');
  return {text, link};
}

/** A part of a text with the address that it links to. */
export function labeled(label: string, address: string): string {
  const name = label.trim();
  return name === '' || name === address ? address : `${name} (${address})`;
}
