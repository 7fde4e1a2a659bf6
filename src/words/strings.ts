/** The plural forms of `Intl.PluralRules`. A counted string stands once a form, as `reports_one`, `reports_other`. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type Counted<K> = K extends `${infer Base}_other` ? Base : never;
type Plain<K> = K extends `${string}_${PluralForm}` ? never : K;

/** What code asks for: the name of a string, a counted one without its form. */
export type KeyOf<En> = (Plain<keyof En> | Counted<keyof En>) & string;

/** The same strings in a language with these plural forms; the compiler finds what is missing or misnamed. */
export type Strings<En, Forms extends PluralForm> = Readonly<
  Record<Plain<keyof En> & string, string> & Record<`${Counted<keyof En>}_${Forms}`, string>
>;

export type Russian = 'one' | 'few' | 'many' | 'other';
export type Arabic = PluralForm;
export type Armenian = 'one' | 'other';
