/** The steps of a plan for hard moments, in the order in which somebody would take them. */
export const planSteps = ['signs', 'alone', 'around', 'people', 'services', 'safer', 'reasons'] as const
export type PlanStep = (typeof planSteps)[number]
