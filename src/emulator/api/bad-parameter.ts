/** A parameter that Kakao refuses with 400 -2; the message is the `msg` of the response. */
export class BadParameter extends RangeError {
  override readonly name = 'BadParameter';
}

/** The fault of a parameter that is present; the reason names the path of the invalid member. */
export function parseFault(parameter: string, reason: string): BadParameter {
  return new BadParameter(`failed to parse parameter. name=${parameter}, ${reason}`);
}

export function requireParameter(parameters: URLSearchParams, name: string): string {
  const value = parameters.get(name);
  if (value === null) throw new BadParameter(`The Parameter [${name}] cannot be null.`);
  return value;
}
