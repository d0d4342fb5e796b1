/** Every type of question and every effect that the flows name, by the kill points that stand for them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Question {
  name: string;
  type: string;
  questions?: Question[];
}

const root = join(import.meta.dirname, '../../flows');

/** Effects that do the same kind of thing to the records, by the kill point for them. */
export const effects: Record<string, string> = {
  'files a report': 'reporting.file reporting.reopen reporting.send_recap reporting.ask_recap',
  'looks at a report': 'reporting.check reporting.returned',
  'answers for a report': 'reporting.stand',
  'tells of an emergency': 'reporting.alert reporting.emergency_more reporting.remind',
  'writes down a child': 'children.add',
  'changes a child': 'children.change children.leave',
  'erases a child': 'children.erase',
  weighs: 'children.scales_note children.scales_note_there',
  'opens or closes a day at the scales': 'children.scales_open children.scales_begin children.scales_finish',
  'tells what came of a referral': 'children.referral_result',
  'looks at a weighing': 'children.check children.give_back',
  'mends a weighing': 'children.mended',
  'plans a meeting': 'meetings.plan meetings.keep_letterhead meetings.change_team',
  'answers an invitation': 'meetings.answer_in_words meetings.deputise meetings.reason',
  'asks the secretariat': 'meetings.ask meetings.tell_asker',
  'changes a meeting': 'meetings.change meetings.cancel',
  'makes a suggestion': 'meetings.propose',
  'notes attendance':
    'meetings.check_in meetings.leave meetings.walk_in meetings.add meetings.correct_time meetings.tell_details meetings.stands',
  'writes minutes':
    'meetings.minutes_note meetings.minutes_heads meetings.minutes_item meetings.minutes_change meetings.minutes_ended meetings.minutes_mend meetings.minutes_open meetings.appoint',
  'writes an action item': 'meetings.add_action meetings.change_action',
  'answers an action item': 'meetings.action_other meetings.action_time meetings.action_obstacle meetings.action_proof',
  'drafts a notice': 'notices.compose notices.changed notices.save_list notices.reject notices.keep_open_day',
  'answers a notice': 'notices.answer notices.answer_back notices.send_reply reporting.answer_problem',
  joins:
    'directory.code directory.join meetings.stand_in children.follow_code children.follow_born children.follow children.follow_place',
  'invites a person': 'directory.invite directory.invite_me children.follow_make',
  'changes settings':
    'directory.change_settings directory.api_key directory.language directory.practice reporting.take_leave reporting.end_leave reporting.set_target',
  stops: 'directory.stop directory.resume children.follow_stop directory.leave_screen',
  erases: 'directory.erase',
  'ends a role': 'directory.end_roles',
  'shows something':
    'directory.me directory.my_data children.my_children directory.trail meetings.actions meetings.actions_year meetings.attendance meetings.day meetings.list meetings.team children.age_table children.ask_back children.check_kind children.import_list children.kms_of children.list_file children.posyandu_trend children.referrals children.sasaran children.scales_missing children.scales_questions children.show children.visits notices.inbox notices.list notices.schedules notices.which_cancel reporting.check_begin reporting.history_of reporting.download reporting.recap reporting.recaps_came reporting.standing reporting.states reporting.yearly_record meetings.ages_drawn notices.reach_drawn reporting.draw directory.screen reporting.problems',
};

/** What is done by a word or a choice outside of any flow. */
export const actions = ['sends invitations', 'sends a notice', 'confirms a notice'];

/** Types that ask nothing, so the program never waits for an answer to one of them. */
const asksNobody = ['fetch', 'calculate', 'draft', 'note', 'group'];

/** Type of each question of a flow, by name. */
export const typesIn = (file: string): Map<string, string> =>
  new Map(questionsOf(read(file).questions).map(({ name, type }) => [name, type]));

/** One line for each type or effect of the flows without a kill point, and for each kill point that no script has. */
export function uncovered(points: Set<string>): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const types = new Set(files.flatMap((file) => [...typesIn(file).values()]));
  const kindOf = new Map(
    Object.entries(effects).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind])),
  );
  const names = files.flatMap((file) => read(file).then ?? []);
  const wanted = [...Object.keys(effects), ...actions, ...[...types].filter((type) => !asksNobody.includes(type))];
  return [
    ...names.filter((name) => !kindOf.has(name)).map((name) => `the effect ${name} belongs to no kind of kill point`),
    ...[...kindOf.keys()].filter((name) => !names.includes(name)).map((name) => `no flow has the effect ${name}`),
    ...wanted.filter((one) => !points.has(one)).map((one) => `no kill point: ${one}`),
    ...[...points].filter((one) => !wanted.includes(one)).map((one) => `a kill point for nothing: ${one}`),
  ];
}

const read = (file: string) =>
  parse(readFileSync(join(root, file), 'utf8')) as { questions?: Question[]; then?: string };

const questionsOf = (all: Question[] = []): Question[] =>
  all.flatMap((question) => [question, ...questionsOf(question.questions)]);
