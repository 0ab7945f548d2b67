/** Built files of the page script, and the style sheet of its painter. */
export const PAGE_FILES: { js: 'page.js'[]; css: string[] } = { js: ['page.js'], css: ['highlights.css'] };

/** How the page script is registered, in the manifest for the listed publishers and at run time for other sites. */
export const PAGE_REGISTRATION = { run_at: 'document_idle', all_frames: true, match_origin_as_fallback: true } as const;
