/** How many days ahead an exception may end, unless told otherwise. */
export const MAX_EXCEPTION_DAYS = 366;
