import type {TextTemplate} from '../../domain/memo/text-template.ts';

/**
 * The form field `template_object` of a text template.
 * Source: developers.kakao.com, "Message template: Default template", Text.
 */
export function templateObject({text, link, buttonTitle}: TextTemplate): string {
  return JSON.stringify({
    object_type: 'text',
    text,
    link: {web_url: link, mobile_web_url: link},
    ...(buttonTitle === null ? {} : {button_title: buttonTitle}),
  });
}
