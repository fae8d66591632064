//! Enums whose values are listed once, in their declaration.
//!
//! An array that is indexed by such an enum has the length `COUNT`, so that a new variant does not
//! compile until every such array has an entry for it.

/// An enum whose values are all known and have a text form each.
pub trait ClosedSet: Copy + 'static {
    /// Every value, in the order of declaration.
    const VALUES: &'static [Self];

    /// The text form in dataset and address.
    fn text(self) -> &'static str;
}

/// Declares an enum with `ALL`, `COUNT` and the text form of each value, which the function named
/// after the colon returns.
macro_rules! closed_set {
    (
        $(#[$meta:meta])*
        pub enum $name:ident: $text:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $value:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)+
        }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: [Self; Self::COUNT] = [$(Self::$variant),+];

            /// The number of values: the length of an array that is indexed by them.
            pub const COUNT: usize = [$($value),+].len();

            /// The text form in dataset and address.
            #[must_use]
            pub const fn $text(self) -> &'static str {
                match self {
                    $(Self::$variant => $value,)+
                }
            }
        }

        impl $crate::domain::closed_set::ClosedSet for $name {
            const VALUES: &'static [Self] = &Self::ALL;

            fn text(self) -> &'static str {
                self.$text()
            }
        }
    };
}

pub(crate) use closed_set;
