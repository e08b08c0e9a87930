import { formatDay, parseDay } from "@anwei/kernel";

/** A date so many days later, or earlier. */
export const moved = (date: string, by: number): string => formatDay((parseDay(date) as number) + by);
