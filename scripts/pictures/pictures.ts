import { CARD_PICTURES } from './card-pictures.ts';
import { MARK_PICTURES } from './mark-pictures.ts';
import type { Picture } from './studio.ts';
import { STUDIO_PICTURES } from './studio-pictures.ts';
import { VIEW_PICTURES } from './view-pictures.ts';

/** Every picture of the documentation, in the order in which they are taken. */
export const PICTURES: readonly Picture[] = [...CARD_PICTURES, ...VIEW_PICTURES, ...STUDIO_PICTURES, ...MARK_PICTURES];
