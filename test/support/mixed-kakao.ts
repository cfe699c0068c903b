import {type Stand, withServices} from './services.ts';

/** `withServices` with a local Kakao that takes what `mixedContent` makes, and no longer texts. */
export function withMixedKakao(callback: (stand: Stand) => Promise<void>): Promise<void> {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the notation of Kakao's console.
  const templates = {93112: {title: '${title}'}};
  return withServices(callback, {emulator: {strictTextLimit: true, templates}});
}
