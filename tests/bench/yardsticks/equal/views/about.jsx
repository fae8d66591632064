// About the committee and the service.
import { Sources, say, useApp, when } from "../shared.js";

export default function About() {
  const { data, words, lang } = useApp();
  const { supervisor, shortcomings, assessed } = data.accessibility;
  const list = (entries) => (
    <ul class="bullets">
      {entries.map((entry) => (
        <li key={entry.id}>{say(entry.words, lang)}</li>
      ))}
    </ul>
  );
  return (
    <article class="text">
      <h1 tabindex="-1">{words.viewNames.about}</h1>
      <h2>{words.goals}</h2>
      {list(data.goals)}
      <h2>{words.tasks}</h2>
      {list(data.tasks)}
      <h2>{words.statement}</h2>
      <p>{words.conforms}</p>
      <ul class="bullets">
        {shortcomings.map((one) => (
          <li key={one.en}>{say(one, lang)}</li>
        ))}
      </ul>
      <p>{words.assessed(when(assessed, words))}</p>
      <p>{words.supervisor}</p>
      <p>
        <a href={say(supervisor.page, lang)}>{say(supervisor.name, lang)}</a>, {supervisor.email}, {supervisor.phone}
      </p>
      <h2>{words.privacyHeading}</h2>
      <p>{words.privacy}</p>
      <Sources ids={data.committee.sources} />
    </article>
  );
}
