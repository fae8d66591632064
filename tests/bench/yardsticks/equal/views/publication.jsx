// One publication as an entry of the series.
import { useApp } from "../context.js";
import { say } from "../data.js";
import { ItemLink } from "../parts.jsx";
import { date } from "../text.js";

export function Publication({ publication, isShort }) {
  const { data, words, lang } = useApp();
  const { id, title, label, authors, answers, follows } = publication;
  const at = data.series.indexOf(publication);
  return (
    <li class="entry">
      <p class="day">
        {at < 0 ? "" : `${at + 1} · `}
        {date(publication.date, words)}
      </p>
      <h3 lang={title?.lang}>
        <ItemLink id={id} />
      </h3>
      <p class="name">{say(label, lang)}</p>
      {!isShort && (
        <p>
          <Authors authors={authors} />
        </p>
      )}
      {answers && (
        <p class="note">
          {words.answers}: <ItemLink id={answers} />
        </p>
      )}
      {follows && (
        <p class="note">
          {words.follows}: <ItemLink id={follows} />
        </p>
      )}
    </li>
  );
}

export function Authors({ authors }) {
  const { lang } = useApp();
  return authors.map(({ person, group }, at) => (
    <span key={person ?? at}>
      {at > 0 && ", "}
      {person ? <ItemLink id={person} /> : say(group, lang)}
    </span>
  ));
}
