/** Languages that the interface speaks, as BCP 47 tags: the files of assets/locales. */
export const LANGUAGES = ['en'];
