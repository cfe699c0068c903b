/** The shapes of the symbols in a 16 by 16 field, drawn as lines. */
const shapes = {
  heart:
    '<path d="M8 13.4 2.9 8.3a3.2 3.2 0 0 1 0-4.6 3.3 3.3 0 0 1 4.6 0l.5.5.5-.5a3.3 3.3 0 0 1 4.6 0 3.2 3.2 0 0 1 0 4.6Z"/>',
  comment: '<path d="M2 3.5h12v8H7.6L4.6 14v-2.5H2Z"/>',
  share: '<path d="M9.6 2.8 14 7l-4.4 4.2V8.7C6 8.6 3.6 9.9 2 12.9c.3-4.5 2.9-7.1 7.6-7.5Z"/>',
  eye: '<path d="M1.5 8S3.8 3.8 8 3.8 14.5 8 14.5 8 12.2 12.2 8 12.2 1.5 8 1.5 8Z"/><circle cx="8" cy="8" r="1.9"/>',
  person:
    '<circle cx="8" cy="5.2" r="2.7"/><path d="M2.7 13.8c.5-2.9 2.5-4.3 5.3-4.3s4.8 1.4 5.3 4.3Z"/>',
  pin: '<path d="M8 14.3S3.3 9.9 3.3 6.4a4.7 4.7 0 0 1 9.4 0c0 3.5-4.7 7.9-4.7 7.9Z"/><circle cx="8" cy="6.4" r="1.6"/>',
  bell: '<path d="M8 2a4 4 0 0 0-4 4v3.2L2.7 11.6h10.6L12 9.2V6a4 4 0 0 0-4-4ZM6.6 13.4a1.5 1.5 0 0 0 2.8 0"/>',
  calendar: '<path d="M2.2 3.5h11.6v10.3H2.2ZM2.2 6.7h11.6M5.2 1.8v3M10.8 1.8v3"/>',
} as const;

export type IconName = keyof typeof shapes;

/** A symbol beside a text that says the same, so screen readers skip it. */
export function icon(name: IconName): string {
  return `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${shapes[name]}</svg>`;
}
