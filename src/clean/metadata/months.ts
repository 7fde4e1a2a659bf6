/** Beginnings of the months' names in the languages that outlets date their pages in, folded to lower case; January is 1. */
const stems: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'enero', 'januar', 'janeiro', 'gennaio', 'января', 'січня', 'ocak', 'يناير'],
  ['february', 'feb', 'février', 'fevrier', 'febrero', 'februar', 'fevereiro', 'febbraio', 'февраля', 'лютого', 'şubat', 'فبراير'],
  ['march', 'mar', 'mars', 'marzo', 'märz', 'março', 'марта', 'березня', 'mart', 'مارس'],
  ['april', 'apr', 'avril', 'abril', 'aprile', 'апреля', 'квітня', 'nisan', 'أبريل', 'ابريل'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'мая', 'травня', 'mayıs', 'مايو'],
  ['june', 'jun', 'juin', 'junio', 'juni', 'junho', 'giugno', 'июня', 'червня', 'haziran', 'يونيو'],
  ['july', 'jul', 'juillet', 'julio', 'juli', 'julho', 'luglio', 'июля', 'липня', 'temmuz', 'يوليو'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'августа', 'серпня', 'ağustos', 'أغسطس'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'setembro', 'settembre', 'сентября', 'вересня', 'eylül', 'سبتمبر'],
  ['october', 'oct', 'octobre', 'octubre', 'oktober', 'outubro', 'ottobre', 'октября', 'жовтня', 'ekim', 'أكتوبر'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'ноября', 'листопада', 'kasım', 'نوفمبر'],
  ['december', 'dec', 'décembre', 'decembre', 'diciembre', 'dezember', 'dezembro', 'dicembre', 'декабря', 'грудня', 'aralık', 'ديسمبر'],
]; // prettier-ignore

const numbers = new Map(stems.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** All the names as alternatives of a pattern, the longest first. */
export const monthNames = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');

/** The number of a month, 1 to 12, by its name in any case; null for other words. */
export function monthNumber(name: string): number | null {
  return numbers.get(name.toLowerCase().replace(/\.$/, '')) ?? null;
}
