/** The target of a bubble or a button, as in the template. */
export interface MemoLink {
  readonly web_url?: string;
  readonly mobile_web_url?: string;
  /** Parameters of an app, as one query string. */
  readonly android_execution_params?: string;
  readonly ios_execution_params?: string;
}

export interface MemoButton {
  readonly title: string;
  readonly link: MemoLink;
}
