/** Leaves of each account id in a text (twelve digits in a row) only the last four: `********3333`. */
export function maskAccounts(text: string): string {
  return text.replace(/(?<!\d)\d{8}(\d{4})(?!\d)/g, '********$1');
}
