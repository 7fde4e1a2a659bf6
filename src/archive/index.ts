// Web archives: the exact bytes of reports, only ever added to.
export { archiveFiles, openArchive, type Archive } from './append.ts';
export type { ArchivedPage } from './page.ts';
export { readWarc, type OversizedPage } from './read.ts';
