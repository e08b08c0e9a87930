// The State Council's working days as a package keeps them; a calendar of the host's own needs none of it.
export { statutoryCalendar, statutoryYears } from "./calendar/statutory.js";
