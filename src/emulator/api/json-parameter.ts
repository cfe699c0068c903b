/** A parameter that is JSON; null is an absent one, as Kakao's SDKs send it. */
export function jsonParameter(parameters: URLSearchParams, name: string): string | null {
  const value = parameters.get(name);
  return value?.trim() === 'null' ? null : value;
}
