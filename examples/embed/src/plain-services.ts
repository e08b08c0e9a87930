// Systems of your own around the engine, in plain TypeScript: where records and holidays come from, and where notices go.
import {
  createEngine,
  deliverNotices,
  loadCalendar,
  type Notice,
  noticesOf,
  type Question,
  questionsOf,
} from "@anwei/engine";
import { rules } from "./rules.ts";
import { about, holidaysOf, rowsOf, send, tables, wasSent } from "./yours.ts";

// Years that are not announced yet stay unknown: deadlines in them have bounds.
const calendar = await loadCalendar(holidaysOf, { from: 2008, to: 2010 });
const engine = createEngine(rules, { calendar });

// Each table is opened when its turn comes, and checked as a dataset folder is: nothing is judged when anything is wrong.
const dataset = await engine.readRecords({
  tables: Object.fromEntries(tables.map((table) => [table, () => rowsOf(table)])),
  about,
});
const assessment = await engine.assess(dataset);

const deliver = ({ id, to, heading }: Notice | Question): Promise<void> =>
  send(id, [to.unit?.title ?? "?", ...to.who.map((who) => who.en)], heading.en);
// A failure is tried again after a tenth of a second; unless said, after 1, 5 and 25 seconds.
const how = { delivered: wasSent, waits: [100] };

const first = await deliverNotices(noticesOf(assessment), deliver, how);
console.log(`${first.delivered.length} notices delivered, ${first.failed.length} failed`);

// What is not decided is asked about: nothing is stated of it.
for (const { to, missing } of questionsOf(assessment))
  console.log(`to ${to.unit?.title} a question: ${missing.map((fact) => fact.en).join(", ")}`);

// Judged again, the same notices have the same ids.
const again = await deliverNotices(noticesOf(await engine.assess(dataset)), deliver, how);
console.log(`${again.delivered.length} notices delivered, ${again.skipped.length} skipped`);
