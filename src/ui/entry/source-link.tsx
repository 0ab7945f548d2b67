import { useId } from 'preact/hooks';
import { textFragment } from './text-fragment.ts';

interface SourceLinkProps {
  url: string;
  /** Words at which the page is to open. */
  at?: string;
  /** Id of what the page is called, where the words of the link do not say it. */
  of?: string;
  children: string;
}

/** A link out to a page on which something rests. What is no address of the web is shown, and not linked to. */
export function SourceLink({ url, at, of, children }: SourceLinkProps) {
  const id = useId();
  if (!isWeb(url)) return <>{children}</>;
  return (
    <a
      id={of && id}
      aria-labelledby={of && `${id} ${of}`}
      href={at === undefined ? url : textFragment(url, at)}
      target="_blank"
      rel="noreferrer noopener"
    >
      {children}
    </a>
  );
}

function isWeb(url: string): boolean {
  return ['http:', 'https:'].includes(URL.parse(url)?.protocol ?? '');
}
