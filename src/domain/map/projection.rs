//! The map projection: ETRS-TM35FIN, that of Finland's official maps.

/// The semi-major axis of GRS80, in metres.
const AXIS: f64 = 6_378_137.0;
/// The square of the first eccentricity of GRS80.
const E2: f64 = 0.006_694_380_022_903_416;
const CENTRAL_MERIDIAN: f64 = 27.0;
const SCALE: f64 = 0.9996;
const FALSE_EASTING: f64 = 500_000.0;

/// Easting and northing in ETRS-TM35FIN (EPSG:3067), in metres, of a location in WGS84 degrees
/// north and east. The series of Snyder, Map Projections (USGS 1395), equations 8-9 to 8-15, which
/// in Finland are accurate to a few metres; the map's unit is a hundred.
#[must_use]
pub fn tm35fin(lat: f64, lon: f64) -> (f64, f64) {
    let (sin, cos) = sin_cos(lat.to_radians());
    let second_e2 = E2 / (1.0 - E2);
    let normal = AXIS / (1.0 - E2 * sin * sin).sqrt();
    let t = (sin / cos) * (sin / cos);
    let c = second_e2 * cos * cos;
    let a = cos * (lon - CENTRAL_MERIDIAN).to_radians();
    let a2 = a * a;

    let east = a2 * (1.0 - t + c) / 6.0
        + a2 * a2 * (t * t - 18.0 * t + 72.0 * c - 58.0 * second_e2 + 5.0) / 120.0;
    let north = 0.5
        + a2 * (5.0 - t + 9.0 * c + 4.0 * c * c) / 24.0
        + a2 * a2 * (t * t - 58.0 * t + 600.0 * c - 330.0 * second_e2 + 61.0) / 720.0;
    (
        FALSE_EASTING + SCALE * normal * a * (1.0 + east),
        SCALE * (meridian(lat.to_radians(), sin, cos) + normal * (sin / cos) * a2 * north),
    )
}

/// Sine and cosine of a latitude in radians, by their power series up to the nineteenth power: in
/// Finland accurate to far less than a millimetre on the ground. The standard library's accept any
/// angle, and add 4 kB of wasm.
fn sin_cos(angle: f64) -> (f64, f64) {
    let (mut sin, mut cos, mut term) = (0.0, 0.0, 1.0);
    for power in 0..20 {
        if power % 2 == 0 {
            cos += term;
        } else {
            sin += term;
        }
        term *= angle / f64::from(power + 1);
        // The signs of the cosine's terms and of the sine's alternate.
        if power % 2 == 1 {
            term = -term;
        }
    }
    (sin, cos)
}

/// The distance from the equator along the meridian, in metres, at a latitude in radians.
fn meridian(lat: f64, sin: f64, cos: f64) -> f64 {
    let (e4, e6) = (E2 * E2, E2 * E2 * E2);
    // Sines of the multiples, by the addition theorems.
    let (sin2, cos2) = (2.0 * sin * cos, cos * cos - sin * sin);
    let (sin4, cos4) = (2.0 * sin2 * cos2, cos2 * cos2 - sin2 * sin2);
    let sin6 = sin4 * cos2 + cos4 * sin2;
    AXIS * ((1.0 - E2 / 4.0 - 3.0 * e4 / 64.0 - 5.0 * e6 / 256.0) * lat
        - (3.0 * E2 / 8.0 + 3.0 * e4 / 32.0 + 45.0 * e6 / 1024.0) * sin2
        + (15.0 * e4 / 256.0 + 45.0 * e6 / 1024.0) * sin4
        - (35.0 * e6 / 3072.0) * sin6)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As PROJ 9 gives them for EPSG:4326 to EPSG:3067.
    #[test]
    fn agrees_with_proj_in_every_corner_of_the_country() {
        for (lat, lon, east, north) in PROJ {
            let (e, n) = tm35fin(lat, lon);
            assert!((e - east).abs() < 10.0 && (n - north).abs() < 10.0, "{lat} {lon}: {e} {n}");
        }
    }

    const PROJ: [(f64, f64, f64, f64); 5] = [
        (60.16952, 24.93545, 385_446.3, 6_672_081.2),
        (70.09, 27.95, 536_105.0, 7_776_191.2),
        (59.81, 22.9, 270_098.5, 6_637_366.2),
        (62.9, 31.58, 732_636.8, 6_982_731.1),
        (60.3, 19.2, 69_559.5, 6_710_331.3),
    ];
}
