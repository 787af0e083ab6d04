/** Verdicts that a check may fail on. */
export const failOn = ['conflict', 'compatible', 'single'] as const
