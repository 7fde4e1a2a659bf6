import { expect, it } from 'vitest';
import { piecesOf } from '../../../src/web/search/pieces.ts';

const found = (text: string) => ({ text, isFound: true });
const plain = (text: string) => ({ text, isFound: false });

it.each([
  ['nothing marked', [plain('nothing marked')]],
  ['the \ue000army\ue001 left', [plain('the '), found('army'), plain(' left')]],
  ['\ue000all\ue001', [found('all')]],
  ['\ue000one\ue001\ue000two\ue001', [found('one'), found('two')]],
  ['an end alone\ue001 here', [plain('an end alone here')]],
  ['a start\ue000 alone', [plain('a start alone')]],
  ['\ue000twice \ue000begun\ue001', [plain('twice '), found('begun')]],
  ['<b>\ue000<script>\ue001</b>', [plain('<b>'), found('<script>'), plain('</b>')]],
  ['', []],
])('parts %j', (snippet, pieces) => {
  expect(piecesOf(snippet)).toEqual(pieces);
});
