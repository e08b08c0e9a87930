export { type TaskLead, type TaskStanding, taskLead } from "./lead.js";
export { type TaskLoad, type TaskLoadWritten, taskLoad } from "./load.js";
export { type TaskCell, type TaskMatrix, type TaskRecords, taskMatrix } from "./matrix.js";
export { type ReportStanding, type TaskReports, type TaskReportsWritten, taskReportsDue } from "./reports.js";
