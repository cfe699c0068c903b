/** How a terminal draws pictures. */
export interface TerminalGraphics {
  /** kitty's protocol with Unicode placeholders, or DEC's sixel graphics. */
  readonly protocol: 'kitty' | 'sixel';
  /** The size of a cell in pixels; null while the terminal is asked for it again. */
  readonly cell: {readonly width: number; readonly height: number} | null;
}
