const ENGLISH = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * English prose with each `2024-12-05` in it as "5 December 2024".
 * @returns the same prose where it names no day; what only looks like a day stays as it is
 */
export function daysInWords(prose: string): string {
  return prose.replace(/(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])/g, (day) => {
    const at = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(at.getTime()) ? day : ENGLISH.format(at);
  });
}
