/** What is wrong with an option. The words for a person are those of the command line. */
export type Fault =
  | 'port'
  | 'same-port'
  | 'redirect-uri'
  | 'redirect-uri-fragment'
  | 'redirect-uri-wildcard'
  | 'web-domain'
  | 'consent-item'
  | 'lifetime'
  | 'person-name'
  | 'person-twice'
  | 'unknown-person'
  | 'failure-path'
  | 'failure-status'
  | 'failure-code'
  | 'failure-times'
  | 'state-foreign'
  | 'state-version'
  | 'state-damaged'
  | 'state-in-use'
  | 'state-folder';

/** An option that is impossible for a Kakao app. */
export class OptionFault extends RangeError {
  override readonly name = 'OptionFault';
  readonly fault: Fault;
  /** The value at fault. */
  readonly value: string;

  constructor(fault: Fault, value: string) {
    super(`impossible option (${fault}): ${value}`);
    this.fault = fault;
    this.value = value;
  }
}
