export { type Code, clauses, message } from './message.ts'; // what can be said, and with what
export { sayChange, sayControl, sayFigure, sayKm, whoIsCounted } from './claims.ts'; // claims as clauses
export { inEnglish } from './in-english.ts'; // as commands and the API say it
export { say, type Tongue } from './say.ts'; // in any language
export { ENGLISH } from './english.ts';
export type { Arabic, Armenian, KeyOf, PluralForm, Russian, Strings } from './strings.ts';
