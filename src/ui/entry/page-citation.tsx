import type { Citation } from '../../knowledge/schema/common.ts';
import { PackWords } from '../components/pack-words.tsx';
import { Parts } from '../components/parts.tsx';
import { SourceLink } from './source-link.tsx';

interface PageCitationProps {
  cite: Citation;
  /** Puts a page's name into the words that say what it is cited for. */
  say: (page: string) => string;
}

/** A page outside the pack on which something rests, and what the pack remarks on that. */
export function PageCitation({ cite: { url, title, note }, say }: PageCitationProps) {
  return (
    <p class="soft">
      <Parts>
        <SourceLink url={url}>{say(title ?? URL.parse(url)?.hostname ?? url)}</SourceLink>
        {note !== undefined && <PackWords>{note}</PackWords>}
      </Parts>
    </p>
  );
}
