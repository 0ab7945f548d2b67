/** Languages that the interface speaks, as BCP 47 tags: the files of assets/locales. */
export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'ru', 'uk', 'zh-CN'];
