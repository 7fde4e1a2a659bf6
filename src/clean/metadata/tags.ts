/** No tag is longer in words; what is, is a headline or a sentence that a page repeats for search engines. */
const mostWords = 8;

/** Keys of the content system and of its adverts ("@post-id:1913719", "&quot"), and what holds no letter or digit. */
const isKey = /^[@&#]|=|:\d|^[^\p{L}\p{N}]*$/u;

/** The tags of a page, each once: lists in one string taken apart, keys that programs leave among them left out. */
export function tagsFrom(values: readonly string[]): readonly string[] {
  const tags = values.flatMap((value) => value.split(/\s*,\s*/)).map((tag) => tag.trim());
  return [...new Set(tags)].filter((tag) => !isKey.test(tag) && tag.split(/\s+/).length <= mostWords);
}
