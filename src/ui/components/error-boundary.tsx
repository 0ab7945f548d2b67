import { Component, type ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface ErrorBoundaryProps {
  children: ComponentChildren;
  /** Called before what is inside is shown once more, where it takes more than that to begin anew. */
  onRetry?: () => void;
  /** What stands around the message, so that the reader can still get away from here. */
  around: (message: ComponentChildren) => ComponentChildren;
}

/** Around a view that may throw, where else nothing would be left: says that something went wrong, to be tried again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static override getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error('Counterpoint:', error);
  }

  private readonly retry = () => {
    this.props.onRetry?.();
    this.setState({ hasFailed: false });
  };

  override render({ children, around }: ErrorBoundaryProps, { hasFailed }: { hasFailed: boolean }) {
    if (!hasFailed) return children;
    return around(
      <p role="alert">
        {i18n.t('wentWrong')}{' '}
        <button type="button" class="plain" onClick={this.retry}>
          {i18n.t('card.retry')}
        </button>
      </p>,
    );
  }
}
