/** The command line cannot be carried out: shown with "(--help for usage)", exit code 2. */
export class UsageError extends Error {}

/** Something else that ends the run with exit code 2 and one line of text. */
export class Failure extends Error {}
