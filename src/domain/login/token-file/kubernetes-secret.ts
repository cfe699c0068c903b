const secretKind = /(?<![\w-])kind["']?\s{0,9}:\s{0,9}["']?Secret\b/;
const encodedValue = /(:[^\S\n]*["']?)([A-Za-z0-9+/]{8,}={0,2})(?=["']?[^\S\n]*(?:[,}\n]|$))/g;

/**
 * A Secret of Kubernetes with the values under `data` decoded, which are in base64 there. A value
 * that decodes to anything but the characters of a token is not one of them and stays.
 * Source: kubernetes.io, "Secrets".
 */
export function decodedSecret(text: string): string {
  if (!secretKind.test(text)) return text;
  return text.replace(encodedValue, (all, before: string, encoded: string) => {
    const value = Buffer.from(encoded, 'base64').toString('latin1').trimEnd();
    return /^[\w.~+/=-]+$/.test(value) ? `${before}${value}` : all;
  });
}
