/** The languages of the seeker's page: what a programme says there is wanted in each. */
export const pageLanguages = ['en', 'es', 'de', 'fr', 'ar'] as const
