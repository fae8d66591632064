//! The address of a screen as a QR code (ISO/IEC 18004), for slides and posters.

use std::fmt::Write;

use qrcodegen::QrCodeEcc;

/// The light modules around a code that readers need.
const QUIET_ZONE: i32 = 4;

/// How large a module is drawn, in CSS pixels.
const MODULE: i32 = 8;

/// A QR code.
pub struct QrCode(qrcodegen::QrCode);

impl QrCode {
    /// The code of an address; nothing where it has more than 2,331 bytes. A quarter of it may be hidden.
    #[must_use]
    pub fn of(address: &str) -> Option<Self> {
        let levels = [QrCodeEcc::Quartile, QrCodeEcc::Medium];
        levels
            .into_iter()
            .find_map(|level| qrcodegen::QrCode::encode_text(address, level).ok())
            .map(Self)
    }

    /// The side with the quiet zone, in modules.
    fn side(&self) -> i32 {
        self.0.size() + 2 * QUIET_ZONE
    }

    /// The view box of the path.
    #[must_use]
    pub fn view_box(&self) -> String {
        format!("0 0 {0} {0}", self.side())
    }

    /// The dark modules as the path of an SVG, a module being a unit.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.0.size() {
            let mut x = 0;
            while x < self.0.size() {
                let start = x;
                while self.0.get_module(x, y) {
                    x += 1;
                }
                if x > start {
                    let _infallible = write!(
                        path,
                        "M{} {}h{}v1H{0}z",
                        start + QUIET_ZONE,
                        y + QUIET_ZONE,
                        x - start
                    );
                }
                x += 1;
            }
        }
        path
    }

    /// The code as a picture, dark on light: readers of codes need it so.
    #[must_use]
    pub fn svg(&self) -> String {
        let (side, path) = (self.side(), self.path());
        let pixels = side * MODULE;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{pixels}\" height=\"{pixels}\">\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n"
        )
    }
}
