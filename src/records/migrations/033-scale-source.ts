/** From which message a line at the scales comes: an edited message takes back what it said before. */
export const scaleSource = ['alter table scale_line add column source text'];
