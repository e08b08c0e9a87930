import { createEngine, type Dataset } from "@anwei/engine";
import { type DecisionData, Interpreter, outcomeOf, parseDay, periodsBetween, Records } from "@anwei/kernel";
import { firstYear, lastYear, provinceOf } from "./province.ts";
import { benchBook } from "./rules.ts";
import { Stopwatch } from "./stopwatch.ts";

/**
 * How long it takes to judge a made province by one recurring duty and one roll-up, at several sizes: units, and 33
 * activities of each over ten years. Every column should grow as the units do.
 */
export async function scale(sizes: readonly number[]): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  for (const size of sizes) {
    const province = provinceOf(size);
    const engine = createEngine(benchBook);
    const seconds = new Stopwatch();
    const dataset = await engine.readRecords({
      tables: { units: province.units, completeness: province.completeness, activities: province.activities },
    });
    const read = seconds.lap();
    const year = judge(dataset, lastYear, lastYear);
    const one = seconds.lap();
    const decade = judge(dataset, firstYear, lastYear);
    const ten = seconds.lap();
    const { findings } = await engine.assess(dataset, { judged: `${lastYear}-12-31` });
    const whole = seconds.lap();
    rows.push({
      units: size,
      activities: province.activityCount,
      "read, s": read,
      "one year, s": one,
      "answers in a year": year,
      "ten years, s": ten,
      "answers in ten": decade,
      "assessed, s": whole,
      findings: findings.length,
      "memory, MB": Math.round(process.memoryUsage().heapUsed / 1e6),
    });
    console.table(rows);
  }
}

/** Asks both decisions about every unit in every quarter; answers how many answers there were. */
function judge(dataset: Dataset, from: number, to: number): number {
  const judgedOn = parseDay(`${to}-12-31`) as number;
  const records = new Records(dataset.tables);
  const interpreter = new Interpreter({ book: benchBook, records, judgedOn });
  let answers = 0;
  for (const id of ["bench/checked", "bench/rolled-up"]) {
    const data = benchBook.definition(id) as DecisionData;
    for (const quarter of periodsBetween("quarter", parseDay(`${from}-01-01`) as number, judgedOn)) {
      for (const unit of records.all("units")) {
        if (records.byId("units", unit.id, quarter.end) !== unit) continue;
        const { value } = outcomeOf(data, interpreter.answer(id, unit, quarter));
        if (value === null) throw new Error(`${id} is not decided for ${unit.id}`);
        answers++;
      }
    }
  }
  return answers;
}
