//! References: typed indices into the lists of one dataset.

macro_rules! references {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u32);

        impl $name {
            pub(crate) const fn at(self) -> usize {
                self.0 as usize
            }
        }

        impl From<usize> for $name {
            fn from(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }
    )* };
}

references! {
    /// A city of the dataset.
    CityRef,
    /// A region of the dataset.
    RegionRef,
    /// A partnership group or agreement of the dataset.
    GroupRef,
    /// A term of the committee.
    TermRef,
    /// A person of the dataset.
    PersonRef,
    /// A mandate of the dataset.
    MandateRef,
    /// A publication of the dataset.
    PublicationRef,
    /// A source of the dataset.
    SourceRef,
}

/// The sources of a fact; at least one.
pub type Sources = Vec<SourceRef>;
