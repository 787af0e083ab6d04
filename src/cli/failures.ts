/** The command line cannot be carried out: shown with "(--help for usage)", exit code 2. */
export class UsageError extends Error {}

/** Something else that ends the run with exit code 2 and one line of text. */
export class Failure extends Error {}

/** The run is not for this process (`Io.only`); nothing was written, and nothing read from standard input. */
export class NotHere extends Error {}

/** Exit code of such a run: what Node ends with, too, when it cannot use a start-up snapshot. */
export const NOT_BEGUN = 14
