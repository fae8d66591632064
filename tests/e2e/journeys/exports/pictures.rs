//! Pictures that are taken away look as on screen.

use kaupunkipolitiikka::export::Format;
use serde_json::json;

use super::{button, offered, record, saved};
use crate::page::Page;
use crate::page::host_page::WIDGET;

in_every_engine_if_full!(journey: the_pictures_have_the_readers_colours);

async fn the_pictures_have_the_readers_colours(page: &Page) {
    for (theme, ground) in [("light", "#ffffff"), ("dark", "")] {
        page.visit(&format!("cities/?as=map&theme={theme}")).await;
        page.wait_whole().await;
        record(page).await;
        page.click(&button("map", Format::Svg)).await;
        page.wait_until("the map", async || saved(page).await.len() == 1).await;
        let picture = saved(page).await.remove(0).text;
        let script = "const { backgroundColor } = getComputedStyle(all('.kpr')[0]); \
            return '#' + backgroundColor.match(/\\d+/g).slice(0, 3).map((part) => \
                Number(part).toString(16).padStart(2, '0')).join('')";
        let shown: String = page.evaluate(script, json!([])).await;
        assert!(picture.contains(&format!("fill=\"{shown}\"")), "{shown} is not in {picture}");
        assert!(ground.is_empty() || shown == ground, "{theme}: {shown}");
    }
}

/// How far the PNG is from the SVG as the browser itself draws it, and the SVG from an empty sheet: the mean over all
/// parts of all pixels, each from 0 to 255.
const DISTANCES: &str = "const done = arguments[arguments.length - 1]; (async () => { \
    const svg = window.saved.find(({ name }) => name.endsWith('.svg')).text; \
    const image = new Image(); \
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`; \
    const [png] = await Promise.all([createImageBitmap(window.png), image.decode()]); \
    const { width, height } = png; \
    const pixels = (draw) => { \
        const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d'); \
        context.fillStyle = '#fff'; context.fillRect(0, 0, width, height); draw(context); \
        return context.getImageData(0, 0, width, height).data; }; \
    const drawn = pixels((context) => context.drawImage(image, 0, 0, width, height)); \
    const distance = (other) => drawn.reduce((sum, part, at) => sum + Math.abs(part - other[at]), 0) / drawn.length; \
    done([distance(pixels((context) => context.drawImage(png, 0, 0))), distance(pixels(() => {}))]); \
})().catch((error) => done([String(error)]))";

/// On a page without a policy, which may show images of data.
#[test]
fn a_png_has_the_pixels_of_its_svg() {
    crate::browser::journey(async |page| {
        page.visit_host_page("bare.html").await;
        for (query, subject) in [
            ("view=cities&region=01&as=map", "map"),
            ("view=cities&theme=dark", "matrix"),
            ("view=series", "timeline"),
            ("item=turku", "population"),
        ] {
            page.leave_widget();
            page.set_attribute(WIDGET, "query", Some(query)).await;
            page.enter_widget(WIDGET);
            page.wait_until(subject, async || !offered(page, subject).await.is_empty()).await;
            record(page).await;
            page.click(&button(subject, Format::Svg)).await;
            page.wait_until("the SVG", async || saved(page).await.len() == 1).await;
            page.click(&button(subject, Format::Png)).await;
            page.wait_until("the PNG", async || saved(page).await.len() == 2).await;
            let [png, empty]: [f64; 2] = page.evaluate_async(DISTANCES).await;
            assert!(png < 0.1 && empty > 1.0, "{subject}: {png} to the PNG, {empty} to nothing");
        }
    });
}

/// How far the map of the PNG is from the one on the screen, which is copied with its styles and drawn at the same
/// size, and from the ground alone: where the map begins at the height that fits best.
const MAP_DISTANCES: &str = "const done = arguments[arguments.length - 1]; (async () => { \
    const [screen] = all('.map-drawing'); \
    const copy = screen.cloneNode(true); \
    const whole = (drawing) => [drawing, ...drawing.querySelectorAll('*')]; \
    const copied = whole(copy); \
    const styles = ['display', 'fill', 'font-family', 'font-size', 'font-weight', 'opacity', 'paint-order', 'stroke', \
        'stroke-linejoin', 'stroke-width', 'text-anchor', 'vector-effect', 'visibility']; \
    whole(screen).forEach((one, at) => styles.forEach((name) => \
        copied[at].style.setProperty(name, getComputedStyle(one).getPropertyValue(name)))); \
    const [, , across, down] = screen.getAttribute('viewBox').split(' ').map(Number); \
    const left = 80, width = 860, height = Math.round(width * down / across); \
    copy.setAttribute('width', width); copy.setAttribute('height', height); \
    const image = new Image(); \
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`; \
    const [png] = await Promise.all([createImageBitmap(window.png), image.decode()]); \
    const pixels = (width, height, draw) => { \
        const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d'); \
        context.fillStyle = getComputedStyle(all('.kpr')[0]).backgroundColor; \
        context.fillRect(0, 0, width, height); draw(context); \
        return new Uint32Array(context.getImageData(0, 0, width, height).data.buffer); }; \
    const picture = pixels(png.width, png.height, (context) => context.drawImage(png, 0, 0)); \
    const shown = pixels(width, height, (context) => context.drawImage(image, 0, 0, width, height)); \
    const ground = pixels(width, height, () => {}); \
    const parts = [0, 8, 16].map((bits) => (pixel) => (pixel >> bits) & 255); \
    const far = (one, other) => parts.reduce((sum, part) => sum + Math.abs(part(one) - part(other)), 0) / 3; \
    const distance = (drawn, top) => { \
        let sum = 0, count = 0; \
        for (let at = 0; at < drawn.length; at += 29, count++) { \
            const [x, y] = [at % width, Math.floor(at / width)]; \
            sum += far(drawn[at], picture[(top + y) * png.width + left + x]); \
        } \
        return sum / count; }; \
    const tops = [...Array(png.height - height).keys()]; \
    const distances = tops.map((top) => distance(shown, top)); \
    const least = Math.min(...distances); \
    done([least, distance(ground, distances.indexOf(least))]); \
})().catch((error) => done([String(error)]))";

#[test]
fn the_map_of_a_png_is_the_one_on_the_screen() {
    crate::browser::journey(async |page| {
        page.visit_host_page("bare.html").await;
        for query in ["view=cities&as=map", "view=cities&region=06&as=map&theme=dark"] {
            page.leave_widget();
            page.set_attribute(WIDGET, "query", Some(query)).await;
            page.enter_widget(WIDGET);
            page.wait_until(query, async || !offered(page, "map").await.is_empty()).await;
            record(page).await;
            page.click(&button("map", Format::Png)).await;
            page.wait_until("the PNG", async || saved(page).await.len() == 1).await;
            let [screen, ground]: [f64; 2] = page.evaluate_async(MAP_DISTANCES).await;
            assert!(screen < 1.5 && ground > 4.0, "{query}: {screen}, {ground} to the ground");
        }
    });
}
