/**
 * Marks a sentence for people, or a part of one, where it is made: it is English, and `japaneseSentences` has it in Japanese,
 * which a test sees to. `translated` finds the one from the other, so that reports, collections and threads hold texts.
 */
export function say(texts: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  return texts.reduce((said, text, index) => `${said}${values[index - 1]}${text}`);
}
