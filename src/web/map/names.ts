import type { Language } from '../i18n/language.ts';
import { regionName } from '../i18n/regions.ts';
import type { AreaName, CountryName } from './files.ts';

/** A country's name in the reader's language where it has one, else Natural Earth's. */
export function countryName({ code, name }: CountryName, language: Language): string {
  return (language === 'en' ? null : regionName(code, language)) ?? name;
}

/** An area's name: Natural Earth has Arabic and Russian; Armenian readers get the English one. */
export function areaName({ name, nameAr, nameRu }: AreaName, language: Language): string {
  return (language === 'ar' && nameAr) || (language === 'ru' && nameRu) || name;
}
