import { useEffect, useState } from 'preact/hooks';
import type { OpenArticle, PageReport } from '../../../messaging/protocol.ts';

/** How the other open articles are asked; null where nobody answers. */
export interface ArticleReader {
  openArticles: () => Promise<OpenArticle[] | null>;
  readArticle: (tabId: number) => Promise<PageReport | null>;
}

interface OtherArticle {
  /** The open articles; null while they are asked. */
  articles: OpenArticle[] | null;
  chosen: number | null;
  /** What the chosen one has; null while it is asked, `gone` where it does not answer. */
  other: PageReport | 'gone' | null;
  choose: (tabId: number | null) => void;
}

/** The article that a reader compares this one with. */
export function useOtherArticle({ openArticles, readArticle }: ArticleReader): OtherArticle {
  const [articles, setArticles] = useState<OpenArticle[] | null>(null);
  const [chosen, choose] = useState<number | null>(null);
  const [other, setOther] = useState<OtherArticle['other']>(null);

  useEffect(() => {
    let isOver = false;
    void openArticles().then((found) => {
      if (isOver) return;
      setArticles(found ?? []);
      // Of one there is no choice.
      if (found?.length === 1) choose(found[0]!.tabId);
    });
    return () => {
      isOver = true;
    };
  }, [openArticles]);

  useEffect(() => {
    setOther(null);
    if (chosen === null) return;
    let isOver = false;
    void readArticle(chosen).then((report) => !isOver && setOther(report ?? 'gone'));
    return () => {
      isOver = true;
    };
  }, [readArticle, chosen]);

  return { articles, chosen, other, choose };
}
