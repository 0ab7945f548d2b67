import type { CandidateActor } from '../../drafting/names/group-names.ts';
import { faultsOf } from '../../knowledge/lint/aliases.ts';

type DraftAlias = string | { text: string; case?: 'exact'; type?: 'metonym' };

/**
 * The forms of an actor that pages may be searched for. A form that needs a gate, which only a person can give, is left
 * to the comment; so is one that another actor has.
 * @param taken forms of other actors in lower case; those given are added
 */
export function aliasesFor({ aliases, kind }: CandidateActor, taken: Set<string>): DraftAlias[] {
  return aliases.flatMap(({ text }): DraftAlias[] => {
    const key = text.normalize('NFKC').toLowerCase();
    if (taken.has(key)) return [];
    const forms = [
      { text: [text] },
      { text: [text], case: 'exact' as const },
      { text: [text], type: 'metonym' as const },
    ];
    const fitting = forms.find(
      (form) => [...faultsOf(text, { lang: 'en', ...form } as never, kind === 'place')].length === 0,
    );
    if (!fitting) return [];
    taken.add(key);
    return Object.keys(fitting).length === 1 ? [text] : [{ ...fitting, text }];
  });
}
