const asRead = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en')

/** [JO11] Whether two names read the same: letter case, the width of letters and spaces tell nobody apart. */
export const isSameName = (one: string, other: string): boolean => asRead(one) === asRead(other)
