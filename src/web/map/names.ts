import type { Language } from '../i18n/language.ts';
import type { AreaName, CountryName } from './files.ts';

/** A country's name in the reader's language where the browser knows it, else Natural Earth's. */
export function countryName({ code, name }: CountryName, language: Language): string {
  if (!code || language === 'en') return name;
  try {
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code) ?? name;
  } catch {
    return name;
  }
}

/** An area's name: Natural Earth has Arabic and Russian; Armenian readers get the English one. */
export function areaName({ name, nameAr, nameRu }: AreaName, language: Language): string {
  return (language === 'ar' && nameAr) || (language === 'ru' && nameRu) || name;
}
