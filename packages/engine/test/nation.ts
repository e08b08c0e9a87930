import { accidentLevel, countsInStatistics, determinedLevel, firstLevel, lostCounted } from "@anwei/accident";
import { text, withUses } from "@anwei/kernel";
import { lawDocuments } from "@anwei/law";
import { definePlugin } from "@anwei/plugin/v1";

/** A nation of one decision, so that what reports show is what a test's own plugin says. */
export const national = definePlugin({
  id: "national",
  title: text("国家规定", "National law"),
  version: "0.1.0",
  apiVersion: 1,
  documents: lawDocuments,
  define: [...withUses([accidentLevel, lostCounted, determinedLevel])],
});

/** What the nation says of how grave an accident is, and nothing else. */
export const nationOfLevels = definePlugin({
  id: "national",
  title: text("国家规定", "National law"),
  version: "0.1.0",
  apiVersion: 1,
  documents: lawDocuments,
  define: [...withUses([accidentLevel, firstLevel, determinedLevel])],
});

/** How grave an accident is, whom it cost, and whether statistics count it. */
export const nationOfStatistics = definePlugin({
  id: "national",
  title: text("国家规定", "National law"),
  version: "0.1.0",
  apiVersion: 1,
  documents: lawDocuments,
  define: [...withUses([accidentLevel, lostCounted, countsInStatistics, determinedLevel])],
});
