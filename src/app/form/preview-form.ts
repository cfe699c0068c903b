import {textIn} from '../../domain/memo/template/json.ts';
import {onlyMessage, onlyText} from './card-parts.ts';
import type {FormFormat} from './form-format.ts';

/** A page that Kakao shows as a card. */
export const previewForm: FormFormat = {
  fields: [{name: 'address'}],
  read: (texts) => {
    const message = {request_url: onlyText(texts, 'address')};
    return {given: {kind: 'scrap', messages: [message]}, faults: []};
  },
  textsOf: (content) => {
    const message = content.kind === 'scrap' ? onlyMessage(content.messages) : null;
    const url = message === null ? null : textIn(message, 'request_url');
    return url === null ? null : {address: [url]};
  },
  placeOf: () => ({name: 'address', index: 0}),
};
