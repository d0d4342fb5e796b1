/** As phones call the kinds of files that people send. */
export const mimeOf = (name: string): string => {
  if (name.endsWith('.xlsx')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return name.endsWith('.csv') ? 'text/comma-separated-values' : 'application/pdf';
};
