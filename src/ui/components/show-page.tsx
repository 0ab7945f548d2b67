import { type ComponentType, render } from 'preact';
import { ErrorBoundary } from './error-boundary.tsx';
import { setPageLanguage } from './page-language.ts';

/** Show one of our own pages, in the reader's language; never an empty one. */
export function showPage(View: ComponentType, root: Element): void {
  setPageLanguage();
  render(
    <ErrorBoundary around={(message) => <main class="broken">{message}</main>}>
      <View />
    </ErrorBoundary>,
    root,
  );
}
