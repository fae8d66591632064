import { useApp } from "./context.js";

// The name of a city in the other official language, where it has one.
export function OtherName({ city: { name } }) {
  const { lang } = useApp();
  const other = lang === "sv" ? "fi" : "sv";
  if (name.fi === name.sv || !name[other]) return null;
  return (
    <span class="other" lang={other}>
      {name[other]}
    </span>
  );
}
