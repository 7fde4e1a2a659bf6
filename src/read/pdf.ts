import { extractText, getDocumentProxy } from 'unpdf';
import { FoglineError } from '../terms/errors.ts';
import type { Envelope, Report } from '../terms/report.ts';
import { readPage } from './page.ts';

/** Situation reports have tens of pages; what stands behind this many is left out, and said so. */
const MAX_PAGES = 300;

/**
 * Reads the text of a PDF with pdf.js into one report; pictures of text are not read. The report's bytes are the PDF's.
 * @throws FoglineError `unreadable-pdf` where it is broken, locked or holds no text
 */
export async function readPdf(file: string, bytes: Uint8Array, envelope: Envelope): Promise<Report> {
  const { text, left } = await textOf(bytes).catch((cause: unknown) => {
    throw new FoglineError('unreadable-pdf', `${file} cannot be read as PDF: ${(cause as Error).message}`, { cause });
  });
  if (text.trim() === '') {
    throw new FoglineError(
      'unreadable-pdf',
      `${file} holds no text, perhaps only pictures of it. Run OCR on it first.`,
    );
  }
  const read = readPage(file, Buffer.from(text, 'utf8'), 'text', envelope);
  const problems =
    left > 0
      ? [
          {
            stage: 'read' as const,
            rule: 'pages-left-out',
            message: `${left} pages after the first ${MAX_PAGES} were left out.`,
          },
        ]
      : [];
  return { ...readPage(file, bytes, 'text', envelope), text: read.text, encoding: 'utf-8', problems };
}

async function textOf(bytes: Uint8Array): Promise<{ text: string; left: number }> {
  // pdf.js takes the buffer over, so it gets its own.
  const document = await getDocumentProxy(Uint8Array.from(bytes), {
    maxImageSize: 0,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const { text } = await extractText(document, { mergePages: false });
    const pages = text.slice(0, MAX_PAGES).map(asParagraphs);
    return { text: pages.join('\n\n'), left: Math.max(0, text.length - MAX_PAGES) };
  } finally {
    await document.destroy();
  }
}

/** Lines of a PDF end where the column does: a line that ends a sentence before a capital ends a paragraph. */
function asParagraphs(page: string): string {
  return page
    .replace(/\r\n?/g, '\n')
    .replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2')
    .replace(/([.!?:”"’])[ \t]*\n(?=[\p{Lu}“"‘\d])/gu, '$1\n\n')
    .replace(/([^\n])\n(?!\n)/g, '$1 ');
}
