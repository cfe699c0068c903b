import type {EffectContext, EffectRunners} from '../events/effect-context.ts';

export function editorEffects({
  ports,
  dispatch,
  stop,
}: EffectContext): EffectRunners<'open-editor'> {
  const {editor, screen} = ports;
  return {
    'open-editor': async ({text}) => {
      let outcome = null;
      try {
        outcome = await screen.lend(() => editor.edit(text, stop));
      } finally {
        dispatch({type: 'editor-closed', outcome});
      }
    },
  };
}
