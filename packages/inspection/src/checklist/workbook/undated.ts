// Offsets in the zip format (APPNOTE 4.3): the end record, and the headers of the directory and of each file.
const endRecord = { signature: 0x06054b50, length: 22, entries: 10, directory: 16 };
const directoryHeader = { length: 46, time: 12, name: 28, extra: 30, comment: 32, file: 42 };
const fileTime = 10;
// Midnight of 1 January 1980, the first day that the format can say, with the time in the low half.
const firstDay = 0x00210000;

/** The same zip archive with every file of it dated alike, so that its bytes do not tell when it was written. */
export function undated(zip: Uint8Array): Uint8Array {
  const out = zip.slice();
  const view = new DataView(out.buffer);
  let end = out.length - endRecord.length;
  while (end >= 0 && view.getUint32(end, true) !== endRecord.signature) end--;
  if (end < 0) throw new RangeError("not a zip archive");
  let at = view.getUint32(end + endRecord.directory, true);
  for (let left = view.getUint16(end + endRecord.entries, true); left > 0; left--) {
    view.setUint32(at + directoryHeader.time, firstDay, true);
    view.setUint32(view.getUint32(at + directoryHeader.file, true) + fileTime, firstDay, true);
    const { name, extra, comment } = directoryHeader;
    at += [name, extra, comment].reduce((sum, of) => sum + view.getUint16(at + of, true), directoryHeader.length);
  }
  return out;
}
