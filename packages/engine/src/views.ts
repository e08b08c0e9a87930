import type { BoardView, NetworkStatesView, View } from "@anwei/plugin";
import { type AgreementData, showAgreement } from "./views/agreement.js";
import { type BoardData, showBoard } from "./views/board.js";
import { type NetworkData, showNetwork } from "./views/network.js";
import { type ProcedureData, showProcedure } from "./views/procedure.js";
import { type ScorecardData, showScorecard } from "./views/scorecard.js";
import { type StatisticsData, showStatistics } from "./views/statistics.js";
import { showTimeline, type TimelineData } from "./views/timeline.js";
import type { Viewing } from "./views/viewing.js";

export type { AgreementData, AgreementRow } from "./views/agreement.js";
export type { BoardAnswer, BoardCell, BoardData, BoardMeasureShown, BoardPoint, BoardRow } from "./views/board.js";
export type { Distance } from "./views/distance.js";
export type { DueStatus } from "./views/due-status.js";
export type { FactShown } from "./views/fact.js";
export type { Figure } from "./views/figure.js";
export type { NetworkAnswer, NetworkData, NetworkFinding, NetworkRow, Standing } from "./views/network.js";
export { standings } from "./views/network.js";
export type { CaseStep, ProcedureData, ProcedureRow } from "./views/procedure.js";
export type {
  ScorecardCell,
  ScorecardData,
  ScorecardGround,
  ScorecardItem,
  ScorecardRow,
  ScorecardSaid,
} from "./views/scorecard.js";
export type { StatisticsCell, StatisticsData, StatisticsRow } from "./views/statistics.js";
export type {
  TimelineData,
  TimelineEntry,
  TimelineRelated,
  TimelineRow,
  TimelineVersion,
} from "./views/timeline.js";
export type { Shown } from "./views/viewing.js";

/** What a view shows, as plain JSON. */
export type ViewData =
  | BoardData
  | AgreementData
  | TimelineData
  | StatisticsData
  | NetworkData
  | ScorecardData
  | ProcedureData;

/** What a rulebook's views show of the records; those with nothing to show are left out. */
export async function showViews(viewing: Viewing): Promise<readonly ViewData[]> {
  const views: ViewData[] = [];
  for (const view of viewing.book.views) if (view.view !== "networkStates") views.push(await show(view, viewing));
  // That cases are there and none of them is judged is something to show.
  return views.filter((view) => view.rows.length > 0 || (view.view === "procedure" && view.others > 0));
}

async function show(view: Exclude<View, NetworkStatesView>, viewing: Viewing): Promise<ViewData> {
  switch (view.view) {
    case "board":
      return showBoard(view, boardsOf(viewing), viewing);
    case "agreement":
      return showAgreement(view, viewing);
    case "timeline":
      return showTimeline(view, viewing);
    case "network":
      return showNetwork(view, viewing);
    case "scorecard":
      return showScorecard(view, viewing);
    case "procedure":
      return showProcedure(view, viewing);
    case "statistics":
      return showStatistics(view, viewing);
  }
}

const boardsOf = ({ book }: Viewing): readonly BoardView[] =>
  book.views.flatMap((view) => (view.view === "board" ? [view] : []));
