// The engine as an Effect service, and what the host provides it with.
export { Calendar } from "./effect/calendar.js";
export {
  CalendarRefused,
  DatasetRefused,
  DeliveryFailed,
  FactsRefused,
  PackRefused,
  QuestionRefused,
  ReaderFailed,
} from "./effect/errors.js";
export { type DeliveryMeans, deliverNotices, NoticeDelivery } from "./effect/notices.js";
export { RecordReader } from "./effect/reader.js";
export { Engine } from "./effect/service.js";
export { Signing } from "./effect/signing.js";
