/**
 * Stops Node.js from printing its own warnings (node:sqlite is marked experimental): stderr is only
 * for this program's messages.
 */
export function quietNodeWarnings(): void {
  process.removeAllListeners('warning');
  process.on('warning', () => {});
}
