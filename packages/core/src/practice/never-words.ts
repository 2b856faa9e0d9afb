/** Methods, places and amounts, and words that judge. Beginnings of words, in small letters. */
export const neverWords =
	/\b(?:commit(?:s|ted|ting)? suicide|failed attempt|successful(?:ly)? suicide|pills?\b|tablets?\b|overdos\w*|noose\w*|rope\w*|bridges?\b|razor\w*|blades?\b|knife|knives|gun\w*|hang(?:s|ing|ed)? (?:my|him|her|your)self|jump(?:ing|ed)? (?:off|in front)|poison\w*|\d+ ?(?:mg|ml)\b)/i
