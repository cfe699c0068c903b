/**
 * Keeps Node.js from printing its own warnings (node:sqlite is marked experimental): nothing but
 * our words belongs on stderr.
 */
export function quietNodeWarnings(): void {
  process.removeAllListeners('warning');
  process.on('warning', () => {});
}
