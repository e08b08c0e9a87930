/** Ids of definitions: `accident/level`, `province-city/report-out`. ASCII, permanent, never reused. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)+$/;

export const longestId = 120;
