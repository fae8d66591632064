//! The browser's names in the glue. On a host page they may be something else: `MooTools` has a `Request` of its own,
//! Prototype an `Array.from`. Literals have the real constructors, and `embed.js` can give the rest.

use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// The names that `useNames` sets, from a window.
const NAMES: &str = "fetch,Request,Response,Headers,URL,URLSearchParams";

/// Adds to the glue the names that it takes for global, among them `deliverFile` of `platform/delivery.rs`, which is in
/// the script `exports`. Half of that, which a cache may keep, is asked for at another address.
pub fn add(glue: &Path, exports: &str) -> Result<(), Failure> {
    let script = fs::read_to_string(glue)?;
    let added = format!(
        "const Array=[].constructor,Object={{}}.constructor,Promise=(async()=>{{}})().constructor;\n\
         let {{{NAMES}}}=globalThis;\n\
         export const useNames=(window)=>{{({{{NAMES}}}=window)}};\n\
         const deliverFile=async(...file)=>{{const url=new URL(\"{exports}\",import.meta.url).href;\
         const {{deliver}}=await import(url).catch(()=>import(`${{url}}?${{Date.now()}}`));return deliver(...file)}};\n"
    );
    Ok(fs::write(glue, added + &script)?)
}
