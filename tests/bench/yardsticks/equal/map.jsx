// The map: regions, and the cities as signs as large as their population. d3-geo projects, in the projection of
// Finland's official maps.
import { geoPath, geoTransverseMercator } from "d3-geo";
import { feature } from "topojson-client";

import topology from "../../../../src/bin/outlines/regions.topo.json";
import { inhabitants, number, partnershipOf, SHAPES, say, toggle, useApp } from "./shared.js";

const WIDTH = 360;
const HEIGHT = 640;
const regions = feature(topology, topology.objects.regions);
const projection = geoTransverseMercator()
  .rotate([-27, 0])
  .fitExtent(
    [
      [20, 10],
      [WIDTH - 20, HEIGHT - 30],
    ],
    regions,
  );
const outline = geoPath(projection).digits(1);
const land = regions.features.map((region) => ({ code: region.properties.id, path: outline(region) }));

export function CityMap({ cities, isPlain }) {
  const { words, lang, place, change } = useApp();
  const isFilter = place.view === "cities";
  const labels = isPlain ? [] : placeLabels(cities, lang);
  const choose = (code) => isFilter && change({ chosen: toggle(place.chosen, "region", code) }, true);
  return (
    <figure class="map">
      {/* biome-ignore lint/a11y/useSemanticElements: HTML's groups can't be in a drawing */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={words.map}>
        {land.map(({ code, path }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the same regions are checkboxes of the filters
          <path
            key={code}
            d={path}
            class={place.chosen.region?.includes(code) ? "land chosen" : isFilter ? "land choice" : "land"}
            onClick={() => choose(code)}
          />
        ))}
        {cities.map((city, at) => (
          <Marker key={city.id} city={city} label={labels[at]} />
        ))}
      </svg>
      {isFilter && <figcaption class="note">{words.mapSize}</figcaption>}
    </figure>
  );
}

function Marker({ city, label }) {
  const { data, words, lang, href } = useApp();
  const [x, y] = spot(city);
  const group = partnershipOf(data, city);
  const shape = group < 0 ? 4 : group;
  const name = say(city.name, lang);
  return (
    <a href={href({ item: city.id })} aria-label={`${name}, ${words.inhabitants(number(inhabitants(city), words))}`}>
      <circle class="target" cx={x} cy={y} r="12" />
      {label && (
        <text x={label.x} y={label.y} text-anchor={label.anchor}>
          {name}
        </text>
      )}
      <path
        class={`sign g${shape + 1}`}
        d={SHAPES[shape]}
        transform={`translate(${x} ${y}) scale(${radius(city) / 5.5}) translate(-8 -8)`}
      />
      <title>{name}</title>
    </a>
  );
}

const spot = ({ lon, lat }) => projection([lon, lat]).map((at) => Math.round(at * 10) / 10);

const radius = (city) => 2.5 + Math.sqrt(inhabitants(city)) / 150;

// Each name stands where it overlaps the fewest signs and names that are there already.
function placeLabels(cities, lang) {
  const taken = cities.map((city) => {
    const [x, y] = spot(city);
    const r = radius(city);
    return [x - r, y - r, x + r, y + r];
  });
  const overlap = (a, b) =>
    Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  return cities.map((city) => {
    const name = say(city.name, lang);
    const [x, y] = spot(city);
    const gap = radius(city) + 3;
    const width = name.length * 6.2;
    const tries = [
      [x + gap, y + 4, "start", 0],
      [x - gap, y + 4, "end", -width],
      [x, y + gap + 9, "middle", -width / 2],
      [x, y - gap, "middle", -width / 2],
      [x + gap, y + 14, "start", 0],
      [x - gap, y + 14, "end", -width],
      [x - gap, y - 6, "end", -width],
      [x, y + gap + 21, "middle", -width / 2],
    ].map(([left, base, anchor, shift]) => {
      const box = [left + shift, base - 10, left + shift + width, base + 2];
      const outside = box[0] < 0 || box[2] > WIDTH ? 1000 : 0;
      return { x: left, y: base, anchor, box, cost: taken.reduce((sum, one) => sum + overlap(box, one), outside) };
    });
    const best = tries.reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push(best.box);
    return best;
  });
}
