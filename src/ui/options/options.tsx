import { OptionsView } from './options-view.tsx';
import { useOptions } from './use-options.ts';

/** The options page, connected to the browser. */
export function Options() {
  const { data, status, actions } = useOptions();
  return <OptionsView data={data} status={status} actions={actions} />;
}
