import { site } from '../config/site.ts';
import { type Messages, messages } from './messages.ts';

/** The words of the interface in the language of this site. */
export const words: Messages = messages[site.language];
