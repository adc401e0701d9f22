/** By code unit: the one order of texts, whatever the locale. For `sort`. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
