/**
 * A custom property that our style sheet sets on a page to `visible`, in Firefox. That ends the scripts of an extension
 * that is switched off, updated or removed without a last word, but takes its style sheets away: whatever is left of us
 * is not to be seen any more.
 */
export const PRESENCE = '--counterpoint-presence';
