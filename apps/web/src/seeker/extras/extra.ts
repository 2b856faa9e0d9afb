/** What stands beside the talk and is fetched when it is wanted. */
export type Extra = 'return_words' | 'give_words'
