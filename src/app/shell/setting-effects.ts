import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import {noteLinkDomain} from '../memo/note-link-domain.ts';

type SettingEffect = 'save-preference' | 'note-link-domain' | 'copy' | 'open-link';

export function settingEffects({ports, dispatch}: EffectContext): EffectRunners<SettingEffect> {
  return {
    'save-preference': ({change}) => ports.preferences.save(change),
    'note-link-domain': ({url}) => {
      const domain = noteLinkDomain(ports, url);
      if (domain === null) return;
      dispatch({type: 'notice-raised', notice: {kind: 'new-link-domain', domain}});
    },
    copy: async ({text}) => {
      const copying = await ports.clipboard.copy(text);
      dispatch({type: 'notice-raised', notice: {kind: 'copied', ...copying}});
    },
    'open-link': async ({url}) => {
      const opened = await ports.login.openBrowser(url);
      if (opened === 'opened') return;
      dispatch({type: 'notice-raised', notice: {kind: 'browser-not-opened'}});
    },
  };
}
