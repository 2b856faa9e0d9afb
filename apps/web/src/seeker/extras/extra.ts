/** What stands beside the talk and is fetched when it is wanted. */
export type Extra = 'calm' | 'plan' | 'worksheet' | 'return_words' | 'give_words'
