import { createContext } from 'preact';

/** Day of the article that is read, `YYYY-MM-DD`; null where its page gives none or no page is read. */
export const DayOfArticle = createContext<string | null>(null);
