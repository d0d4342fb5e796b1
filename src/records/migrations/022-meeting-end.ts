/** When a meeting is to end, where the invitation says so. Meetings planned before have no end: `s.d. selesai`. */
export const meetingEnd = ['alter table meeting add column ends_at timestamptz'];
