// Numbers and dates as the languages write them; each language's words are in its own file.
export const number = (value, words) => String(value).replace(/\B(?=(\d{3})+$)/g, words.separator);

export function date(iso, words, ending = "") {
  if (!iso) return words.dateNotKnown;
  const [year, month, day] = iso.split("-").map(Number);
  if (!month) return String(year);
  if (day && words.numericDates) return `${day}.${month}.${year}`;
  return `${day ? `${day} ` : ""}${words.months[month - 1]}${ending} ${year}`;
}

// A date within a sentence.
export function when(iso, words) {
  const [, month, day] = iso.split("-");
  return words.at[day ? 2 : month ? 1 : 0] + date(iso, words, day ? "" : words.monthEnding);
}

export function percent(share, words) {
  const text = Math.abs(share * 100)
    .toFixed(1)
    .replace(".", words.decimal);
  return `${share < 0 ? "−" : "+"}${text}${words.percent}`;
}
