// HTTP over what the stages concluded.
//
// To work on the web app, run the server on a folder of reports and let vite hand /api on to it:
//   npx tsx src/cli/main.ts serve samples/south --port 4747
export { type AppOptions, makeApp } from './app.ts'; // requests into answers
export type { Coded, Library, LibraryState, Original, Pasted, Revision } from './library.ts'; // what it serves, handed in
export { isLoopbackHost, listen, type Listening } from './listen.ts'; // on a port
export { type Desk, makeDesk } from './view/desk.ts'; // reports into what pages show
export type { Engine } from './view/engine.ts';
export type { Question } from './view/question.ts';
