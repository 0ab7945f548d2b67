/** Every event that the views in the card listen to; a test holds it against their source. */
export const HANDLED_EVENTS = ['change', 'click', 'toggle'] as const;
